import { conversationPush, userPush, contactPush } from '../forms/push';
import { accountWebhook, contactWebhook, conversationWebhook, userWebhook } from '../forms/webhook';
import { announce } from '../announce';
import type { Simulation } from '../simulation';
import { ADMIN_ID, CONVERSATION_ID, WIDGET_INBOX_ID } from '../store/seed';
import { deliverEvent } from '../webhooks/deliver-event';

export interface Typing {
  readonly conversationId?: number;
  /** Default the contact; else an agent's id. */
  readonly by?: number | 'contact';
  readonly isPrivate?: boolean;
}

export function type(simulation: Simulation, phase: 'on' | 'off', typing: Typing = {}): void {
  const { conversationId = CONVERSATION_ID, by = 'contact', isPrivate: is_private = false } = typing;
  const { store } = simulation;
  const conversation = store.conversation(conversationId);
  const contact = store.contact(conversation.contact_id);
  const push = by === 'contact' ? contactPush(simulation, contact) : userPush(store.user(by));
  const hook = by === 'contact' ? contactWebhook(simulation, contact) : userWebhook(store.user(by));
  const { inbox_id: inboxId } = conversation;
  const event = `conversation_typing_${phase}`;
  const data = { conversation: conversationPush(simulation, conversation), user: push, is_private };
  const payload = () => ({
    event,
    user: hook,
    conversation: conversationWebhook(simulation, conversation),
    is_private,
  });
  announce(simulation, {
    cable: {
      event: `conversation.typing_${phase}`,
      data,
      to: { inboxId },
      ...(by === 'contact' ? {} : { except: by, performer: by }),
    },
    webhook: { event, payload, inboxId },
  });
}

/** A visitor opens the widget. */
export function openWidget(simulation: Simulation, conversationId: number | null = CONVERSATION_ID): void {
  const { store } = simulation;
  const conversation = store.conversation(conversationId ?? CONVERSATION_ID);
  const { id, name } = store.inbox(WIDGET_INBOX_ID);
  const payload = {
    id: conversation.contact_inbox_id,
    contact: contactWebhook(simulation, store.contact(conversation.contact_id)),
    inbox: { id, name },
    account: accountWebhook(simulation),
    current_conversation: conversationId === null ? null : conversationWebhook(simulation, conversation),
    source_id: conversation.source_id,
    event: 'webwidget_triggered',
    event_info: {
      initiated_at: { timestamp: new Date(simulation.now()).toString() },
      referer: 'https://lamps.example.com/aurora?ref=mail',
      widget_language: 'sv',
      browser_language: 'sv',
      browser: {
        browser_name: 'Firefox',
        browser_version: '148.0',
        device_name: 'Unknown',
        platform_name: 'Linux',
        platform_version: '0',
      },
    },
  };
  const webhook = { event: 'webwidget_triggered', payload: () => payload, inboxId: WIDGET_INBOX_ID };
  announce(simulation, { webhook });
}

/** It is known while a user's dashboard is open, and for a while after; null is forgotten. */
export function setAvailability(
  { store }: Simulation,
  userId: number,
  availability: 'online' | 'busy' | 'offline' | null,
): void {
  store.user(userId).availability = availability;
}

/** An automation rule or a macro with a URL: never signed, no delivery id. */
export function runHook(
  simulation: Simulation,
  url: string,
  event: `automation_event.${string}` | 'macro.executed',
  conversationId: number = CONVERSATION_ID,
): void {
  const conversation = simulation.store.conversation(conversationId);
  const kind = event === 'macro.executed' ? 'macro' : 'automation';
  simulation.jobs.add(event, () => {
    const payload = { ...conversationWebhook(simulation, conversation), event };
    deliverEvent(simulation, { kind, webhookId: null, url, secret: null }, { event, payload });
  });
}

/** Clients are to read labels, inboxes and teams anew. Only on the cable. */
export function invalidateCache(simulation: Simulation): void {
  const key = Math.floor(simulation.now() / 1000);
  const data = { cache_keys: { label: String(key), inbox: String(key), team: '0000000000' } };
  announce(simulation, {
    cable: { event: 'account.cache_invalidated', data, to: 'account', performer: ADMIN_ID },
  });
}
