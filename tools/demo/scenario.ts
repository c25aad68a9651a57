import type { ProviderId } from '../../library';

/** One thing that happens at a helpdesk in the demonstration, and what becomes of it. */
export interface Scene {
  readonly provider: ProviderId;
  readonly event: string;
  /** It names a contact with an e-mail address, so the CRM hears of it too. */
  readonly contact?: boolean;
  /** Signed with another secret, as a forger would: answered 401, no item. */
  readonly forged?: boolean;
}

/** Messages, states, ratings and contacts of all helpdesks, and a forgery at each. */
export const SCENARIO: readonly Scene[] = [
  { provider: 'crisp', event: 'message:send' },
  { provider: 'crisp', event: 'session:set_state' },
  { provider: 'crisp', event: 'session:set_email', contact: true },
  { provider: 'crisp', event: 'message:send', forged: true },
  { provider: 'chatwoot', event: 'message_created', contact: true },
  { provider: 'chatwoot', event: 'conversation_status_changed', contact: true },
  { provider: 'chatwoot', event: 'contact_created', contact: true },
  { provider: 'chatwoot', event: 'message_created', forged: true },
  { provider: 'helpcrunch', event: 'message.chat.customer', contact: true },
  { provider: 'helpcrunch', event: 'chat.rated', contact: true },
  { provider: 'helpcrunch', event: 'chat.rated', forged: true },
  { provider: 'botble', event: 'conversation.started', contact: true },
  { provider: 'botble', event: 'message.received', contact: true },
  { provider: 'botble', event: 'message.received', forged: true },
  { provider: 'intercom', event: 'conversation.user.created', contact: true },
  { provider: 'intercom', event: 'ticket.resolved' },
  { provider: 'intercom', event: 'conversation.user.replied', forged: true },
];

/** The secret that a helpdesk of the demonstration and its trigger share. */
export function createSecret(provider: ProviderId): string {
  return `${provider}-demo-secret`;
}
