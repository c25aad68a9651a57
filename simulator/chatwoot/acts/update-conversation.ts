import { conversationPush } from '../forms/push';
import { conversationWebhook } from '../forms/webhook';
import { announce } from '../announce';
import type { Simulation } from '../simulation';
import type { ConversationRecord, Json } from '../store/records';
import { asChangedAttributes, save, type PreviousChanges } from './changes';
import { activity } from './activity';

export interface ConversationChange {
  /** Display id; default the one that is there from the start. */
  readonly conversationId?: number;
  /** Id of the user who does it; default the administrator. Null: Chatwoot itself, so no `performer`. */
  readonly by?: number | null;
  /** What the list of changes holds besides what this changes. */
  readonly also?: PreviousChanges;
}

/** Status and update are two jobs of a queue: nothing says which arrives first, nor how far apart. */
export interface StatusOrder {
  /** Default `status_changed`, as the model's callbacks queue them. */
  readonly first?: 'status_changed' | 'updated';
  /** Milliseconds between the two; default 0. */
  readonly apartMs?: number;
}

/** Saves, and tells what app/models/conversation.rb tells after it. */
export function updateConversation(
  simulation: Simulation,
  conversation: ConversationRecord,
  patch: Partial<ConversationRecord>,
  how: ConversationChange & StatusOrder = {},
): void {
  saveConversation(simulation, conversation, patch, how)();
}

/** Saves; what it gives back tells of it. */
export function saveConversation(
  simulation: Simulation,
  conversation: ConversationRecord,
  patch: Partial<ConversationRecord>,
  { by = null, also = {}, first = 'status_changed', apartMs = 0 }: ConversationChange & StatusOrder = {},
): () => void {
  const saved = save(conversation, patch, simulation.now());
  if (Object.keys(saved).length === 0) return () => undefined;
  const changes = { ...saved, ...also };
  if (changes.status === undefined) return () => tellUpdated(simulation, conversation, changes, by);
  // Cleared without callbacks, so it is in no list of changes.
  if (conversation.status === 'resolved') conversation.waiting_since = null;
  const statusFirst = first === 'status_changed';
  const tellStatus = () => tellStatusChanged(simulation, conversation, by, statusFirst ? 0 : apartMs);
  const tellUpdate = () => tellUpdated(simulation, conversation, changes, by, statusFirst ? apartMs : 0);
  const both = statusFirst ? [tellStatus, tellUpdate] : [tellUpdate, tellStatus];
  return () => both.forEach((tell) => tell());
}

/** config/locales/en.yml; what a contact does by writing has no line of its own. */
const SAID: { readonly [S in ConversationRecord['status']]: string } = {
  open: 'reopened',
  resolved: 'marked resolved',
  pending: 'marked as pending',
  snoozed: 'snoozed',
};

function tellStatusChanged(
  simulation: Simulation,
  conversation: ConversationRecord,
  by: number | null,
  delayMs: number,
): void {
  const { status, display_id: conversationId } = conversation;
  if (status === 'open') tellWebhooks(simulation, 'conversation_opened', conversation);
  if (status === 'resolved') tellWebhooks(simulation, 'conversation_resolved', conversation);
  tellCable(simulation, 'conversation.status_changed', conversation, by);
  // The model passes what it no longer knows: always null (spec/models/conversation_spec.rb).
  tellWebhooks(
    simulation,
    'conversation_status_changed',
    conversation,
    { changed_attributes: null },
    delayMs,
  );
  if (by !== null) {
    const who = simulation.store.user(by).name;
    activity(simulation, { conversationId, content: `Conversation was ${SAID[status]} by ${who}` });
  }
}

export function tellUpdated(
  simulation: Simulation,
  conversation: ConversationRecord,
  changes: PreviousChanges,
  by: number | null,
  delayMs = 0,
): void {
  const more = { changed_attributes: asChangedAttributes(changes) };
  tellCable(simulation, 'conversation.updated', conversation, by);
  tellWebhooks(simulation, 'conversation_updated', conversation, more, delayMs);
}

/** The job reads the conversation anew, and loses who did it (app/jobs/action_cable_broadcast_job.rb). */
const READ_ANEW = /^(?:conversation\.(?:updated|status_changed|read)|(?:assignee|team)\.changed)$/;

export function tellCable(
  simulation: Simulation,
  event: string,
  conversation: ConversationRecord,
  performer: number | null,
): void {
  const data = () => ({ ...conversationPush(simulation, conversation) });
  const to = { inboxId: conversation.inbox_id };
  const told = READ_ANEW.test(event) ? { event, data, to } : { event, data: data(), to, performer };
  announce(simulation, { cable: told });
}

export function tellWebhooks(
  simulation: Simulation,
  event: string,
  conversation: ConversationRecord,
  more: Json = {},
  delayMs = 0,
): void {
  const payload = () => ({ ...conversationWebhook(simulation, conversation), event, ...more });
  announce(simulation, { webhook: { event, payload, inboxId: conversation.inbox_id, delayMs } });
}
