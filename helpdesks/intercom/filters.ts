import type { OfferedFilters } from '../../core/helpdesk/filters';

/**
 * An account is a workspace: an app that is installed in several gets all their events at one URL. A label is a tag
 * of the conversation; tickets come without theirs. A message's type is its channel, `messenger` for tickets.
 */
export const intercomFilters: OfferedFilters = {
  onlyFromCustomers: true,
  ignoreAutomated: true,
  ignorePrivateNotes: true,
  ignoreUnknownAuthors: true,
  ignoreAuthors: true,
  accounts: true,
  teams: true,
  assignees: true,
  labels: true,
  messageTypes: ['conversation', 'messenger', 'email', 'whatsapp', 'sms', 'facebook', 'instagram', 'twitter'],
  senderTypes: ['contact', 'agent', 'bot'],
  statuses: ['open', 'pending', 'snoozed', 'resolved'],
};
