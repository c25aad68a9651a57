import type { OfferedFilters } from '../../core/helpdesk/filters';

/** An account is a website. Only `session:set_state` tells a conversation's status. */
export const crispFilters: OfferedFilters = {
  onlyFromCustomers: true,
  ignoreAutomated: true,
  ignorePrivateNotes: true,
  ignoreUnknownAuthors: true,
  ignoreAuthors: true,
  accounts: true,
  inboxes: true,
  messageTypes: ['text', 'file', 'animation', 'audio', 'picker', 'field', 'carousel', 'note', 'event'],
  senderTypes: ['contact', 'agent', 'bot', 'system'],
  statuses: ['open', 'pending', 'resolved'],
};
