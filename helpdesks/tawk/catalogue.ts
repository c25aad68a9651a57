import type { EventDefinition } from '../../core/helpdesk/event';
import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { TawkPayloads } from './payloads';

const WEBHOOK = { webhook: 'documented' } as const;

/** Source: developer.tawk.to/webhooks. There is none for each message. */
export const tawkEvents: readonly EventDefinition<keyof TawkPayloads>[] = [
  {
    name: 'chat:start',
    label: 'Chat Started',
    description: 'The first message of a chat was sent, by the visitor or by an agent',
    group: 'chat',
    kinds: ['message.received', 'message.sent', 'conversation.started'],
    surfaces: WEBHOOK,
  },
  {
    name: 'chat:end',
    label: 'Chat Ended',
    description: 'A chat ended, about two minutes after the last activity',
    group: 'chat',
    kinds: ['conversation.status_changed'],
    surfaces: WEBHOOK,
  },
  {
    name: 'chat:transcript_created',
    label: 'Chat Transcript Created',
    description: 'The transcript of a chat, with all its messages',
    group: 'chat',
    kinds: ['conversation.updated'],
    surfaces: WEBHOOK,
  },
  {
    name: 'ticket:create',
    label: 'Ticket Created',
    description: 'A ticket was created, with its first message',
    group: 'ticket',
    kinds: ['conversation.started'],
    surfaces: WEBHOOK,
  },
];

export const tawkPresets: ProviderPresets<keyof TawkPayloads> = {
  'new-customer-message': { events: ['chat:start', 'ticket:create'], author: 'contact' },
  'conversation-started': { events: ['chat:start', 'ticket:create'] },
  'conversation-resolved': { events: ['chat:end'] },
};
