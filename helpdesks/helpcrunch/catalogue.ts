import type { ItemKind } from '../../core/helpdesk/item';
import type { EventDefinition } from '../../core/helpdesk/event';
import type { HelpcrunchPayloads } from './payloads';

type Name = keyof HelpcrunchPayloads;

/** All 20 events of docs.helpcrunch.com/en/webhooks; each HelpCrunch webhook is subscribed to one of them. */
export const helpcrunchEvents: readonly EventDefinition<Name>[] = [
  chat('chat.new', 'Chat Started', 'A new chat started', 'conversation.started'),
  chat(
    'chat.status_updated',
    'Chat Status Updated',
    'The status of a chat changed',
    'conversation.status_changed',
  ),
  chat('chat.assigned', 'Chat Assigned', 'A chat was assigned to an agent', 'conversation.assigned'),
  chat('chat.snoozed', 'Chat Snoozed', 'A chat was snoozed', 'conversation.snoozed'),
  chat(
    'chat.unsnoozed',
    'Chat Unsnoozed',
    'A snoozed chat became active again',
    'conversation.status_changed',
  ),
  chat('chat.closed', 'Chat Closed', 'A chat was closed', 'conversation.status_changed'),
  chat('chat.rated', 'Chat Rated', 'A customer rated a chat', 'conversation.rated'),
  customer('customer.new', 'Customer Created', 'A customer was created', 'contact.created'),
  customer(
    'customer.email_updated',
    'Customer Email Updated',
    'The email of a customer was set, changed or removed',
  ),
  customer('customer.tags_changed', 'Customer Tags Changed', 'The tags of a customer changed'),
  customer(
    'customer.unsubscribed',
    'Customer Unsubscribed',
    'A customer unsubscribed from emails',
    'contact.subscription_changed',
  ),
  customer(
    'customer.subscribed',
    'Customer Subscribed',
    'A customer subscribed to emails',
    'contact.subscription_changed',
  ),
  customer('customer.blocked', 'Customer Blocked', 'A customer was blocked'),
  customer('customer.unblocked', 'Customer Unblocked', 'A customer was unblocked'),
  customer('customer.deleted', 'Customer Deleted', 'A customer was deleted', 'contact.removed'),
  message(
    'message.chat.customer',
    'Chat Message From Customer',
    'A customer sent a chat message',
    'message.received',
  ),
  message('message.email.customer', 'Email From Customer', 'A customer sent an email', 'message.received'),
  message(
    'message.private',
    'Private Note',
    'An agent added a note that the customer cannot see',
    'message.note',
  ),
  message(
    'message.chat.agent',
    'Chat Message From Agent',
    'An agent or a campaign sent a chat message',
    'message.sent',
  ),
  message('message.email.agent', 'Email From Agent', 'An agent or a campaign sent an email', 'message.sent'),
];

type Row = EventDefinition<Name>;

function chat(name: Name & `chat.${string}`, label: string, description: string, kind: ItemKind): Row {
  return row(name, label, description, 'conversation', kind);
}

function customer(
  name: Name & `customer.${string}`,
  label: string,
  description: string,
  kind: ItemKind = 'contact.updated',
): Row {
  return row(name, label, description, 'contact', kind);
}

function message(name: Name & `message.${string}`, label: string, description: string, kind: ItemKind): Row {
  return row(name, label, description, 'message', kind);
}

function row(name: Name, label: string, description: string, group: string, kind: ItemKind): Row {
  return { name, label, description, group, kinds: [kind], surfaces: { webhook: 'documented' } };
}
