import { conversationPush, messagePush, userPush } from '../forms/push';
import { iso, seconds } from '../forms/times';
import { announce } from '../announce';
import type { Simulation } from '../simulation';
import { AGENT_ID, CONVERSATION_ID } from '../store/seed';
import type { Json } from '../store/records';

export interface Notice {
  readonly conversationId?: number;
  /** Whose it is; nobody else hears of it. Default the agent. */
  readonly userId?: number;
  /** The message that it is about; else the conversation was assigned. */
  readonly messageId?: number;
}

/** Only on the cable (app/models/notification.rb, push_event_data). Gives back its id. */
export function notify(simulation: Simulation, notice: Notice = {}): number {
  const id = simulation.store.nextId();
  tell(simulation, 'notification.created', notice, show(simulation, id, notice, null));
  return id;
}

export function readNotification(simulation: Simulation, id: number, notice: Notice = {}): void {
  const { userId: performer = AGENT_ID } = notice;
  tell(simulation, 'notification.updated', notice, show(simulation, id, notice, simulation.now()), performer);
}

export function deleteNotification(simulation: Simulation, id: number, notice: Notice = {}): void {
  tell(simulation, 'notification.deleted', notice, { id });
}

/** Somebody writes a user's name into a note. */
export function mention(simulation: Simulation, notice: Notice = {}): void {
  const { conversationId = CONVERSATION_ID, userId = AGENT_ID } = notice;
  const data = { ...conversationPush(simulation, simulation.store.conversation(conversationId)) };
  const cable = { event: 'conversation.mentioned', data, to: { userId } };
  announce(simulation, { cable });
}

function tell(
  simulation: Simulation,
  event: string,
  { userId = AGENT_ID }: Notice,
  notification: Json,
  performer: number | null = null,
): void {
  const data = { notification, unread_count: 1, count: 1 };
  announce(simulation, { cable: { event, data, to: { userId }, performer } });
}

function show(simulation: Simulation, id: number, notice: Notice, readAt: number | null): Json {
  const { store } = simulation;
  const { conversationId = CONVERSATION_ID, userId = AGENT_ID, messageId } = notice;
  const conversation = store.conversation(conversationId);
  const now = seconds(simulation.now());
  const message = messageId === undefined ? undefined : store.message(messageId);
  const last = message ?? store.findMessages(conversationId).at(-1);
  const said = `${store.contact(conversation.contact_id).name}: ${last?.content ?? 'Attachment'}`;
  return {
    id,
    notification_type:
      message === undefined ? 'conversation_assignment' : 'assigned_conversation_new_message',
    primary_actor_type: 'Conversation',
    primary_actor_id: conversation.id,
    read_at: iso(readAt),
    secondary_actor: message === undefined ? null : messagePush(simulation, message),
    user: userPush(store.user(userId)),
    created_at: now,
    last_activity_at: now,
    snoozed_until: null,
    meta: {},
    account_id: store.account.id,
    primary_actor: conversationPush(simulation, conversation),
    push_message_title: said,
    push_message_body: said,
  };
}
