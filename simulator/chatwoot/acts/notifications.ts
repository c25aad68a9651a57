import { conversationPush, userPush } from '../forms/push';
import { iso, seconds } from '../forms/times';
import { announce } from '../announce';
import type { Simulation } from '../simulation';
import { ADMIN_ID, AGENT_ID, CONVERSATION_ID } from '../store/seed';
import type { Json } from '../store/records';

export interface Notice {
  readonly conversationId?: number;
  /** Whose it is; nobody else hears of it. Default the agent. */
  readonly userId?: number;
}

/** Only on the cable (app/models/notification.rb, push_event_data). Gives back its id. */
export function notify(simulation: Simulation, notice: Notice = {}): number {
  const id = simulation.store.nextId();
  tell(simulation, 'notification.created', notice, show(simulation, id, notice, null));
  return id;
}

export function readNotification(simulation: Simulation, id: number, notice: Notice = {}): void {
  tell(simulation, 'notification.updated', notice, show(simulation, id, notice, simulation.now()));
}

export function deleteNotification(simulation: Simulation, id: number, notice: Notice = {}): void {
  tell(simulation, 'notification.deleted', notice, { id });
}

/** Somebody writes a user's name into a note. */
export function mention(simulation: Simulation, notice: Notice = {}): void {
  const { conversationId = CONVERSATION_ID, userId = AGENT_ID } = notice;
  const data = { ...conversationPush(simulation, simulation.store.conversation(conversationId)) };
  const cable = { event: 'conversation.mentioned', data, to: { userId }, performer: ADMIN_ID };
  announce(simulation, { cable });
}

function tell(
  simulation: Simulation,
  event: string,
  { userId = AGENT_ID }: Notice,
  notification: Json,
): void {
  const data = { notification, unread_count: 1, count: 1 };
  announce(simulation, { cable: { event, data, to: { userId } } });
}

function show(simulation: Simulation, id: number, notice: Notice, readAt: number | null): Json {
  const { store } = simulation;
  const { conversationId = CONVERSATION_ID, userId = AGENT_ID } = notice;
  const conversation = store.conversation(conversationId);
  const now = seconds(simulation.now());
  return {
    id,
    notification_type: 'conversation_assignment',
    primary_actor_type: 'Conversation',
    primary_actor_id: conversation.id,
    primary_actor: conversationPush(simulation, conversation),
    secondary_actor: null,
    user: userPush(store.user(userId)),
    read_at: iso(readAt),
    snoozed_until: null,
    created_at: now,
    last_activity_at: now,
    account_id: store.account.id,
    push_message_title: `A conversation (#${conversationId}) has been assigned to you`,
  };
}
