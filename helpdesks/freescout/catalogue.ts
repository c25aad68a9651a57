import type { EventDefinition } from '../../core/helpdesk/event';
import type { ItemKind } from '../../core/helpdesk/item';
import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { FreescoutPayloads } from './payloads';

type FreeScoutEvent = EventDefinition<keyof FreescoutPayloads>;

/** Source: freescout.net/module/api-webhooks, and `Webhook::$events` in the module. */
export const freescoutEvents: readonly FreeScoutEvent[] = [
  row(
    'convo.created',
    'Conversation Created',
    'A customer or an agent started a conversation; the event contains the first message',
    'message.received',
    'message.sent',
    'conversation.started',
  ),
  row('convo.customer.reply.created', 'Customer Replied', 'A customer replied', 'message.received'),
  row('convo.agent.reply.created', 'Agent Replied', 'An agent replied to a customer', 'message.sent'),
  row('convo.note.created', 'Note Added', 'An agent added a note', 'message.note'),
  row(
    'convo.assigned',
    'Conversation Assigned',
    'A conversation was assigned to an agent; nothing is sent when it is unassigned',
    'conversation.assigned',
  ),
  row(
    'convo.status',
    'Status Changed',
    'The status of a conversation changed without a reply',
    'conversation.status_changed',
  ),
  row(
    'convo.moved',
    'Conversation Moved',
    'A conversation was moved to another mailbox',
    'conversation.updated',
  ),
  row(
    'convo.deleted',
    'Conversation Deleted',
    'A conversation was moved to the Deleted folder',
    'conversation.removed',
  ),
  row(
    'convo.deleted_forever',
    'Conversation Deleted Forever',
    'A conversation was permanently deleted from the Deleted folder',
    'conversation.removed',
  ),
  row(
    'convo.restored',
    'Conversation Restored',
    'A conversation was moved back out of the Deleted folder',
    'conversation.updated',
  ),
  row('customer.created', 'Customer Created', 'A customer was created', 'contact.created'),
  row('customer.updated', 'Customer Updated', 'Details of a customer changed', 'contact.updated'),
];

/** The first message comes with the conversation's creation only. */
export const freescoutPresets: ProviderPresets<keyof FreescoutPayloads> = {
  'new-customer-message': {
    events: ['convo.created', 'convo.customer.reply.created'],
    kinds: ['message.received'],
  },
  'agent-reply': { events: ['convo.created', 'convo.agent.reply.created'], kinds: ['message.sent'] },
  'internal-note': { events: ['convo.note.created'] },
  'conversation-started': { events: ['convo.created'] },
  'conversation-assigned': { events: ['convo.assigned'] },
  'conversation-resolved': { events: ['convo.status'], status: 'resolved' },
  'conversation-reopened': { events: ['convo.status'], status: 'open' },
  'new-contact': { events: ['customer.created'] },
  'contact-changed': { events: ['customer.updated'] },
};

function row(
  name: keyof FreescoutPayloads,
  label: string,
  description: string,
  ...kinds: [ItemKind, ...ItemKind[]]
): FreeScoutEvent {
  const [kind] = kinds[0].split('.');
  return { name, label, description, group: kind ?? 'other', kinds, surfaces: { webhook: 'code' } };
}
