import type { AuthorBlock, MessageBlock } from '../../core/helpdesk/item';
import type { Handling, Traits } from '../../core/helpdesk/event';
import { identifier, list, object, text, type JsonObject } from '../../core/read/read';

/** `delivered_as` of what a series, a campaign or a bot began. */
const AUTOMATED = new Set<unknown>(['automated', 'campaigns_initiated', 'operator_initiated']);

export function readTraits(
  message: MessageBlock | null,
  author: AuthorBlock | null,
  part: JsonObject,
  thread: JsonObject,
): Traits {
  const { from_ai_agent, is_ai_answer } = object(part.author);
  const byMachine = author?.type === 'bot' || from_ai_agent === true || is_ai_answer === true;
  const handling = readHandling(thread, part);
  return {
    automated: byMachine || (author?.type !== 'contact' && AUTOMATED.has(part.delivered_as)),
    private: message?.direction === 'internal',
    messageType: message === null ? null : (text(object(thread.source).type) ?? text(thread.channel)),
    // The app that wrote it through the API: one's own writes carry one's own code.
    origin: text(part.app_package_code),
    ...(handling !== undefined && { handling }),
  };
}

function readHandling(thread: JsonObject, part: JsonObject): Handling | undefined {
  const { admin_assignee_id: admin, team_assignee_id: team, tags } = thread;
  if (admin === undefined && team === undefined) return undefined;
  const agent = assigned(admin);
  return {
    team: assigned(team),
    assignee: agent === null ? null : { id: agent, name: nameOf(agent, part), type: 'agent' },
    labels: list(object(tags).tags)
      .map((tag) => text(object(tag).name))
      .filter((name) => name !== null),
  };
}

/** A conversation has the bare id of its admin; the part may be what that admin wrote, or the assignment. */
function nameOf(agent: string, { author, assigned_to: assignedTo }: JsonObject): string | null {
  const named = [author, assignedTo]
    .map(object)
    .find(({ id, type }) => type === 'admin' && identifier(id) === agent);
  return text(named?.name);
}

/** Nobody is null for conversations and "0" for tickets. */
export function assigned(value: unknown): string | null {
  const id = identifier(value);
  return id === '0' ? null : id;
}
