import type { Simulation } from '../simulation';
import { ADMIN_ID, AGENT_ID, CONVERSATION_ID } from '../store/seed';
import type { ConversationRecord, Json, Priority, Status } from '../store/records';
import { save } from './changes';
import { customerWrites } from './messages';
import {
  tellCable,
  tellUpdated,
  tellWebhooks,
  updateConversation,
  type ConversationChange,
  type StatusOrder,
} from './update-conversation';
import { activity } from './write-message';

/** A contact opens a new conversation with a message. */
export function openConversation(
  simulation: Simulation,
  { content, ...where }: { inboxId?: number; contactId?: number; content?: string } = {},
): ConversationRecord {
  const conversation = simulation.store.openConversation(where);
  tellCable(simulation, 'conversation.created', conversation, null);
  tellWebhooks(simulation, 'conversation_created', conversation);
  const { display_id: conversationId } = conversation;
  customerWrites(simulation, { conversationId, ...(content === undefined ? {} : { content }) });
  return conversation;
}

export function assign(
  simulation: Simulation,
  { userId = AGENT_ID, ...change }: ConversationChange & { userId?: number | null } = {},
): ConversationRecord {
  const who = userId === null ? null : simulation.store.user(userId).name;
  const patch = { assignee_id: userId, assignee_agent_bot_id: null };
  const text = who === null ? 'Conversation unassigned' : `Assigned to ${who}`;
  return changed(simulation, change, patch, 'assignee.changed', text);
}

export function setTeam(
  simulation: Simulation,
  { teamId = 4, ...change }: ConversationChange & { teamId?: number | null } = {},
): ConversationRecord {
  const text =
    teamId === null ? 'Unassigned from its team' : `Assigned to ${simulation.store.team(teamId).name}`;
  return changed(simulation, change, { team_id: teamId }, 'team.changed', text);
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
  const changes = save(conversation, { label_list: labels }, simulation.now());
  if (Object.keys(changes).length === 0) return conversation;
  activity(simulation, { conversationId: conversation.display_id, content: `Labels: ${labels.join(', ')}` });
  for (let copies = twice ? 2 : 1; copies > 0; copies -= 1)
    tellUpdated(simulation, conversation, changes, by);
  return conversation;
}

export function setPriority(
  simulation: Simulation,
  { priority = 'high', ...change }: ConversationChange & { priority?: Priority | null } = {},
): ConversationRecord {
  return changed(simulation, change, { priority }, null, `Priority set to ${priority ?? 'none'}`);
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

/** The contact has seen the messages: only on the cable. */
export function read(simulation: Simulation, change: ConversationChange = {}): ConversationRecord {
  const conversation = find(simulation, change);
  conversation.contact_last_seen_at = simulation.now();
  tellCable(simulation, 'conversation.read', conversation, null);
  return conversation;
}

function find({ store }: Simulation, { conversationId = CONVERSATION_ID }: ConversationChange) {
  return store.conversation(conversationId);
}

function changed(
  simulation: Simulation,
  change: ConversationChange,
  patch: Partial<ConversationRecord>,
  cableEvent: string | null,
  text: string | null,
): ConversationRecord {
  const conversation = find(simulation, change);
  const { by = ADMIN_ID } = change;
  const changes = save(conversation, patch, simulation.now());
  if (Object.keys(changes).length === 0) return conversation;
  if (cableEvent !== null) tellCable(simulation, cableEvent, conversation, by);
  if (text !== null) activity(simulation, { conversationId: conversation.display_id, content: text });
  tellUpdated(simulation, conversation, changes, by);
  return conversation;
}
