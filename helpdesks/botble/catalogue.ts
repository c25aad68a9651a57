import type { EventDefinition } from '../../core/helpdesk/event';
import type { BotblePayloads } from './payloads';

/** Both editions send the same two events; only the commercial one signs (docs.botble.com/live-chat/webhooks.html). */
export const botbleEvents: readonly EventDefinition<keyof BotblePayloads>[] = [
  {
    name: 'message.received',
    label: 'Message Received',
    description: 'A visitor sent a message',
    group: 'message',
    kinds: ['message.received', 'message.sent'],
    surfaces: { webhook: 'documented' },
  },
  {
    name: 'conversation.started',
    label: 'Conversation Started',
    description: 'A visitor started a new conversation',
    group: 'conversation',
    kinds: ['conversation.started'],
    surfaces: { webhook: 'documented' },
  },
];
