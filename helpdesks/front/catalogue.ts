import type { EventDefinition } from '../../core/helpdesk/event';
import type { ItemKind } from '../../core/helpdesk/item';
import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { FrontPayloads } from './payloads';

type Row = readonly [group: string, label: string, description: string, kind: ItemKind];

const ROWS: { readonly [Event in keyof FrontPayloads]: Row } = {
  inbound_received: ['message', 'Inbound Message Received', 'A message came in', 'message.received'],
  outbound_sent: ['message', 'Outbound Message Sent', 'A message went out', 'message.sent'],
  message_delivery_failed: [
    'message',
    'Message Delivery Failed',
    'A message could not be sent or delivered',
    'message.updated',
  ],
  new_comment_added: [
    'message',
    'Comment Added',
    'A teammate commented on a conversation, which the customer cannot see',
    'message.note',
  ],
  conversation_moved: [
    'conversation',
    'Conversation Moved',
    'A conversation was moved to another inbox',
    'conversation.updated',
  ],
  conversation_archived: [
    'conversation',
    'Conversation Archived',
    'A conversation was archived',
    'conversation.status_changed',
  ],
  conversation_reopened: [
    'conversation',
    'Conversation Reopened',
    'An archived conversation was reopened',
    'conversation.status_changed',
  ],
  conversation_deleted: [
    'conversation',
    'Conversation Deleted',
    'A conversation was moved to the trash',
    'conversation.removed',
  ],
  conversation_restored: [
    'conversation',
    'Conversation Restored',
    'A conversation was restored from the trash',
    'conversation.status_changed',
  ],
  conversation_snoozed: [
    'conversation',
    'Conversation Snoozed',
    'A conversation was snoozed',
    'conversation.snoozed',
  ],
  conversation_snooze_expired: [
    'conversation',
    'Conversation Snooze Expired',
    'A snoozed conversation came back',
    'conversation.status_changed',
  ],
  assignee_changed: [
    'conversation',
    'Assignee Changed',
    'A conversation was assigned to a teammate, or unassigned',
    'conversation.assigned',
  ],
  tag_added: ['conversation', 'Tag Added', 'A tag was added to a conversation', 'conversation.updated'],
  tag_removed: [
    'conversation',
    'Tag Removed',
    'A tag was removed from a conversation',
    'conversation.updated',
  ],
  link_added: ['conversation', 'Link Added', 'A link was added to a conversation', 'conversation.updated'],
  link_removed: [
    'conversation',
    'Link Removed',
    'A link was removed from a conversation',
    'conversation.updated',
  ],
};

/** Source: dev.frontapp.com/docs/application-webhooks. */
export const frontEvents: readonly EventDefinition<keyof FrontPayloads>[] = (
  Object.keys(ROWS) as (keyof FrontPayloads)[]
).map((name) => {
  const [group, label, description, kind] = ROWS[name];
  return { name, label, description, group, kinds: [kind], surfaces: { webhook: 'documented' } };
});

export const frontPresets: ProviderPresets<keyof FrontPayloads> = {
  'new-customer-message': { events: ['inbound_received'] },
  'agent-reply': { events: ['outbound_sent'] },
  'internal-note': { events: ['new_comment_added'] },
  'conversation-assigned': { events: ['assignee_changed'] },
  'conversation-resolved': { events: ['conversation_archived'] },
  'conversation-reopened': { events: ['conversation_reopened', 'conversation_snooze_expired'] },
  'conversation-snoozed': { events: ['conversation_snoozed'] },
};
