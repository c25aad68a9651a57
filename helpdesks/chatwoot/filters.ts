import type { OfferedFilters } from '../../core/helpdesk/filters';

/** Chatwoot itself has none for webhooks: each gets every inbox (chatwoot#1645). */
export const chatwootFilters: OfferedFilters = {
  onlyFromCustomers: true,
  ignoreAutomated: true,
  ignorePrivateNotes: true,
  ignoreUnknownAuthors: true,
  includeActivityUpdates: true,
  ignoreAuthors: true,
  ignoreMarkers: true,
  accounts: true,
  inboxes: true,
  teams: true,
  assignees: true,
  labels: true,
  messageTypes: ['incoming', 'outgoing', 'template'],
  senderTypes: ['contact', 'agent', 'bot', 'system'],
  statuses: ['open', 'pending', 'snoozed', 'resolved'],
  changedAttributes: [
    'assignee',
    'team',
    'status',
    'labels',
    'priority',
    'snoozed_until',
    'custom_attributes',
    'name',
    'email',
    'phone_number',
  ],
};
