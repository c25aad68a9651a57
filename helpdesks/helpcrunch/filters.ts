import type { OfferedFilters } from '../../core/helpdesk/filters';

/** An inbox is an application (widget). Events of chats tell the status, those of messages do not. */
export const helpcrunchFilters: OfferedFilters = {
  onlyFromCustomers: true,
  ignoreAutomated: true,
  ignorePrivateNotes: true,
  ignoreUnknownAuthors: true,
  ignoreAuthors: true,
  inboxes: true,
  messageTypes: ['chat', 'email', 'private'],
  senderTypes: ['contact', 'agent', 'bot'],
  statuses: ['open', 'pending', 'snoozed', 'resolved'],
};
