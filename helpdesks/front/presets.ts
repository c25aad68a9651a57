import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { FrontPayloads } from './payloads';

export const frontPresets: ProviderPresets<keyof FrontPayloads> = {
  'new-customer-message': { events: ['inbound_received'] },
  'agent-reply': { events: ['outbound_sent'] },
  'internal-note': { events: ['new_comment_added'] },
  'conversation-assigned': { events: ['assignee_changed'] },
  'conversation-resolved': { events: ['conversation_archived'] },
  'conversation-reopened': { events: ['conversation_reopened', 'conversation_snooze_expired'] },
  'conversation-snoozed': { events: ['conversation_snoozed'] },
};
