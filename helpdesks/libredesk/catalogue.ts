import type { EventDefinition } from '../../core/helpdesk/event';
import type { LibredeskPayloads } from './payloads';

const WEBHOOK = { webhook: 'code' } as const;

/** Source: github:abhinavxd/libredesk, internal/webhook/models. */
export const libredeskEvents: readonly EventDefinition<keyof LibredeskPayloads>[] = [
  {
    name: 'message.created',
    label: 'Message Created',
    description: 'A customer or an agent wrote a message or a note, or Libredesk recorded an activity',
    group: 'message',
    kinds: ['message.received', 'message.sent', 'message.note', 'other'],
    surfaces: WEBHOOK,
  },
  {
    name: 'message.updated',
    label: 'Message Updated',
    description: 'A message changed, e.g. from pending to sent',
    group: 'message',
    kinds: ['message.updated'],
    surfaces: WEBHOOK,
  },
  {
    name: 'conversation.created',
    label: 'Conversation Created',
    description: 'A new conversation began',
    group: 'conversation',
    kinds: ['conversation.started'],
    surfaces: WEBHOOK,
  },
  {
    name: 'conversation.status_changed',
    label: 'Conversation Status Changed',
    description: 'A conversation was opened, resolved, closed or snoozed',
    group: 'conversation',
    kinds: ['conversation.status_changed', 'conversation.snoozed'],
    surfaces: WEBHOOK,
  },
  {
    name: 'conversation.assigned',
    label: 'Conversation Assigned',
    description: 'A conversation was assigned to an agent',
    group: 'conversation',
    kinds: ['conversation.assigned'],
    surfaces: WEBHOOK,
  },
  {
    name: 'conversation.unassigned',
    label: 'Conversation Unassigned',
    description: 'A conversation was unassigned from its agent',
    group: 'conversation',
    kinds: ['conversation.assigned'],
    surfaces: WEBHOOK,
  },
  {
    name: 'conversation.tags_changed',
    label: 'Conversation Tags Changed',
    description: 'Tags were added to a conversation or removed from it',
    group: 'conversation',
    kinds: ['conversation.updated'],
    surfaces: WEBHOOK,
  },
  {
    // Nobody subscribes to it: "Send Test" sends it to the one webhook.
    name: 'webhook.test',
    label: 'Webhook Test',
    description: 'The test delivery of a webhook',
    group: 'webhook',
    kinds: ['other'],
    surfaces: {},
  },
];
