import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { botbleEvents } from './catalogue';
import { identifyBotble } from './identity';
import { normaliseBotble } from './normalise';
import type { BotblePayloads } from './payloads';
import { botblePresets } from './presets';
import { botbleScheme } from './scheme';
import { isObject } from '../../core/read/read';

export const botble: ProviderDefinition<'botble', BotblePayloads> = {
  id: 'botble',
  label: 'Botble Live Chat',
  events: botbleEvents,
  webhookSurfaces: ['webhook'],
  presets: botblePresets,
  filters: {
    onlyFromCustomers: true,
    senderTypes: ['contact', 'agent'],
    statuses: ['open', 'resolved'],
  },
  modes: ['signature', 'unsigned'],
  scheme: botbleScheme,
  retries: false,
  retry: null,
  hints: {
    'signature-missing':
      'The free edition (FOB Live Chat) and webhooks without a secret are never signed. Deliveries from the Test button may not be signed either.',
  },
  open: (body) =>
    typeof body.event === 'string' && isObject(body.data)
      ? { event: body.event, payload: body.data, body }
      : undefined,
  normalise: normaliseBotble,
  identify: identifyBotble,
  isTest: (_, headers) => headers['x-webhook-test'] === 'true',
};
