import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { TawkPayloads } from './payloads';

export const tawkPresets: ProviderPresets<keyof TawkPayloads> = {
  'new-customer-message': { events: ['chat:start', 'ticket:create'], author: 'contact' },
  'conversation-started': { events: ['chat:start', 'ticket:create'] },
  'conversation-resolved': { events: ['chat:end'] },
};
