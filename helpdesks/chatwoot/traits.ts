import type { Handling, Traits } from '../../core/helpdesk/event';
import { identifier, isObject, list, object, text, type JsonObject } from '../../core/read/read';
import { changedNames, isOnlyActivity, listsChanges } from './changes';

type FilterTraits = Pick<Traits, 'handling' | 'changed' | 'markers' | 'quiet'>;

/** What filters ask for beyond what every helpdesk can tell. */
export function filterTraits(event: string, payload: JsonObject, conversation: JsonObject): FilterTraits {
  const handling = readHandling(conversation);
  return {
    ...(handling !== undefined && { handling }),
    ...(listsChanges(event) && { changed: changedNames(payload) }),
    ...(event.startsWith('message_') && { markers: readMarkers(payload.content_attributes) }),
    ...(event === 'contact_updated' && { quiet: isOnlyActivity(payload) }),
  };
}

function readHandling({ meta, labels }: JsonObject): Handling | undefined {
  if (!isObject(meta)) return undefined;
  const { team, assignee, assignee_type: assigneeType } = meta;
  return {
    team: identifier(object(team).id),
    assignee: isObject(assignee) ? readAssignee(assignee, assigneeType) : null,
    labels: list(labels).flatMap((label) => text(label) ?? []),
  };
}

/** Before 4.8.0 only agents could be assigned. */
function readAssignee({ id, name, type }: JsonObject, assigneeType: unknown): Handling['assignee'] {
  const isBot = assigneeType === 'AgentBot' || type === 'agent_bot';
  return { id: identifier(id), name: text(name), type: isBot ? 'bot' : 'agent' };
}

/** The create-message API stores any key here (app/builders/messages/message_builder.rb). */
function readMarkers(attributes: unknown): string[] {
  const holder = object(attributes);
  const markers: string[] = [];
  // Many times cheaper than a list of the entries; nearly always there is none.
  for (const key in holder) if (holder[key]) markers.push(key);
  return markers;
}
