import type { Simulation } from '../simulation';
import { ADMIN_ID } from '../store/seed';
import type { ConversationRecord, Json, Priority, Status } from '../store/records';
import { changed, find, nameOf } from './change-conversation';
import { save } from './changes';
import { agentReplies, customerWrites, messageRead } from './messages';
import {
  tellCable,
  tellUpdated,
  tellWebhooks,
  updateConversation,
  type ConversationChange,
  type StatusOrder,
} from './update-conversation';
import { activity } from './activity';

export interface Opening {
  readonly inboxId?: number;
  readonly contactId?: number;
  readonly content?: string;
  /** Id of the user who opens it and writes first; default the contact does both. */
  readonly by?: number;
}

/** A contact opens a new conversation with a message, or a user does. */
export function openConversation(
  simulation: Simulation,
  { content, by, ...where }: Opening = {},
): ConversationRecord {
  const conversation = simulation.store.openConversation(where);
  tellCable(simulation, 'conversation.created', conversation, by ?? null);
  tellWebhooks(simulation, 'conversation_created', conversation);
  const { display_id: conversationId } = conversation;
  const words = { conversationId, ...(content === undefined ? {} : { content }) };
  if (by === undefined) customerWrites(simulation, words);
  else agentReplies(simulation, { ...words, by }, { display_id: [null, conversationId] });
  return conversation;
}

/** `twice`: the update comes twice, as it did for labels (#7402). */
export function label(
  simulation: Simulation,
  {
    labels = ['returns'],
    twice = false,
    ...change
  }: ConversationChange & { labels?: string[]; twice?: boolean } = {},
): ConversationRecord {
  const conversation = find(simulation, change);
  const { by = ADMIN_ID } = change;
  const { label_list: before, display_id: conversationId } = conversation;
  const patch = { label_list: labels, cached_label_list: labels.join(', ') };
  const changes = save(conversation, patch, simulation.now());
  if (changes.label_list === undefined) return conversation;
  const who = nameOf(simulation, change);
  const tell = (verb: string, names: readonly string[]) => {
    if (names.length > 0)
      activity(simulation, { conversationId, content: `${who} ${verb} ${names.join(', ')}` });
  };
  tell(
    'added',
    labels.filter((each) => !before.includes(each)),
  );
  tell(
    'removed',
    before.filter((each) => !labels.includes(each)),
  );
  for (let copies = twice ? 2 : 1; copies > 0; copies -= 1)
    tellUpdated(simulation, conversation, changes, by);
  return conversation;
}

export function setPriority(
  simulation: Simulation,
  { priority = 'high', ...change }: ConversationChange & { priority?: Priority | null } = {},
): ConversationRecord {
  const who = nameOf(simulation, change);
  const { priority: before } = find(simulation, change);
  const text =
    before === null
      ? `${who} set the priority to ${priority}`
      : priority === null
        ? `${who} removed the priority`
        : `${who} changed the priority from ${before} to ${priority}`;
  return changed(simulation, change, { priority }, null, text);
}

export function setAttributes(
  simulation: Simulation,
  { attributes, ...change }: ConversationChange & { attributes: Json },
): ConversationRecord {
  return changed(simulation, change, { custom_attributes: attributes }, null, null);
}

export function changeStatus(
  simulation: Simulation,
  {
    status = 'resolved',
    until = null,
    ...rest
  }: ConversationChange & StatusOrder & { status?: Status; until?: number | null } = {},
): ConversationRecord {
  const conversation = find(simulation, rest);
  const patch = { status, snoozed_until: status === 'snoozed' ? until : null };
  updateConversation(simulation, conversation, patch, { by: ADMIN_ID, ...rest });
  return conversation;
}

/** The contact has seen the messages: each of the others' is read then, activity as well. */
export function read(simulation: Simulation, change: ConversationChange = {}): ConversationRecord {
  const conversation = find(simulation, change);
  conversation.contact_last_seen_at = simulation.now();
  tellCable(simulation, 'conversation.read', conversation, null);
  for (const { id, message_type, status } of simulation.store.findMessages(conversation.display_id)) {
    if (message_type !== 'incoming' && status !== 'read' && status !== 'failed') messageRead(simulation, id);
  }
  return conversation;
}
