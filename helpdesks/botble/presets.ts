import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { BotblePayloads } from './payloads';

export const botblePresets: ProviderPresets<keyof BotblePayloads> = {
  'new-customer-message': { events: ['message.received'], kinds: ['message.received'] },
  'conversation-started': { events: ['conversation.started'] },
};
