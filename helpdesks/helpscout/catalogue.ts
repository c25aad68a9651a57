import type { EventDefinition, EvidenceStrength } from '../../core/helpdesk/event';
import type { ItemKind } from '../../core/helpdesk/item';
import type { HelpscoutPayloads } from './payloads';

type Name = keyof HelpscoutPayloads;

function row(
  name: Name,
  label: string,
  description: string,
  group: string,
  kind: ItemKind,
  strength: EvidenceStrength = 'documented',
): EventDefinition<Name> {
  return { name, label, description, group, kinds: [kind], surfaces: { webhook: strength } };
}

const UPDATED = 'conversation.updated';

/** Source: developer.helpscout.com/webhooks. */
export const helpScoutEvents: readonly EventDefinition<Name>[] = [
  row(
    'convo.created',
    'Conversation Created',
    'A new conversation began',
    'conversation',
    'conversation.started',
  ),
  row(
    'convo.customer.reply.created',
    'Customer Replied',
    'A customer replied',
    'message',
    'message.received',
  ),
  row('convo.agent.reply.created', 'User Replied', 'A team member replied', 'message', 'message.sent'),
  row(
    'convo.note.created',
    'Note Added',
    'A note that the customer cannot see was added',
    'message',
    'message.note',
  ),
  row(
    'convo.status',
    'Conversation Status Changed',
    'A conversation became active, pending, closed or spam',
    'conversation',
    'conversation.status_changed',
  ),
  row(
    'convo.assigned',
    'Conversation Assigned',
    'A conversation was assigned to someone',
    'conversation',
    'conversation.assigned',
  ),
  row(
    'convo.tags',
    'Conversation Tags Changed',
    'The tags of a conversation changed',
    'conversation',
    UPDATED,
  ),
  row(
    'convo.custom-fields',
    'Custom Fields Changed',
    'Custom fields of a conversation changed',
    'conversation',
    UPDATED,
  ),
  row(
    'convo.moved',
    'Conversation Moved',
    'A conversation was moved to another inbox',
    'conversation',
    UPDATED,
  ),
  row('convo.merged', 'Conversation Merged', 'Conversations were merged', 'conversation', UPDATED),
  row(
    'convo.deleted',
    'Conversation Deleted',
    'A conversation was deleted',
    'conversation',
    'conversation.removed',
  ),
  row(
    'convo.ai-answers.created',
    'AI Answers Conversation Created',
    'A conversation with AI Answers began',
    'conversation',
    'conversation.started',
  ),
  row(
    'satisfaction.ratings',
    'Conversation Rated',
    'A customer rated a reply',
    'conversation',
    'conversation.rated',
  ),
  row(
    'beacon.chat.created',
    'Chat Created',
    'A chat started in a Beacon',
    'chat',
    'conversation.started',
    'listed',
  ),
  row(
    'beacon.chat.customer.replied',
    'Customer Replied in Chat',
    'A customer wrote in a chat of a Beacon',
    'chat',
    'message.received',
    'listed',
  ),
  row('customer.created', 'Customer Created', 'A customer was created', 'customer', 'contact.created'),
  row('customer.updated', 'Customer Updated', 'Details of a customer changed', 'customer', 'contact.updated'),
  row('customer.deleted', 'Customer Deleted', 'A customer was deleted', 'customer', 'contact.removed'),
  row(
    'organization.created',
    'Organization Created',
    'An organization was created',
    'customer',
    'other',
    'listed',
  ),
  row(
    'organization.updated',
    'Organization Updated',
    'An organization changed',
    'customer',
    'other',
    'listed',
  ),
  row('organization.deleted', 'Organization Deleted', 'An organization was deleted', 'customer', 'other'),
  row('tag.created', 'Tag Created', 'A tag was created', 'tag', 'other'),
  row('tag.updated', 'Tag Updated', 'A tag changed', 'tag', 'other'),
  row('tag.deleted', 'Tag Deleted', 'A tag was deleted', 'tag', 'other'),
  row(
    'message.survey.response.received',
    'Survey Answered',
    'Somebody answered the survey of a message',
    'message',
    'other',
    'listed',
  ),
  row(
    'user.status.changed',
    'User Status Changed',
    "A team member's status changed",
    'people',
    'other',
    'listed',
  ),
  {
    // Nobody subscribes to it.
    ...row('helpscout.test', 'Webhook Test', 'The test delivery of a webhook', 'webhook', 'other'),
    surfaces: {},
  },
];
