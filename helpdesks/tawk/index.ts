import type { ProviderDefinition } from '../../core/helpdesk/provider';
import { isObject } from '../../core/read/read';
import { tawkEvents, tawkPresets } from './catalogue';
import { identifyTawk } from './identity';
import { normaliseTawk } from './normalise';
import type { TawkPayloads } from './payloads';
import { tawkScheme } from './scheme';

const SECRET = 'tawk.to shows the secret of each webhook under Administration → Settings → Webhooks.';

export const tawk: ProviderDefinition<'tawk', TawkPayloads> = {
  id: 'tawk',
  label: 'tawk.to',
  events: tawkEvents,
  webhookSurfaces: ['webhook'],
  presets: tawkPresets,
  filters: {
    accounts: true,
    onlyFromCustomers: true,
    ignoreAutomated: true,
    ignoreUnknownAuthors: true,
    messageTypes: ['msg', 'file', 'webrtc-call'],
    senderTypes: ['contact', 'agent', 'system'],
  },
  modes: ['signature'],
  scheme: tawkScheme,
  // Whatever is not answered 2xx is sent again, for up to 12 hours (developer.tawk.to/webhooks).
  retries: true,
  retry: { status: 503, evidence: 'documented' },
  hints: {
    'signature-missing':
      'tawk.to signs every request, so this one came from another sender or a proxy removed the header.',
    'signature-mismatch': SECRET,
    'secret-missing': SECRET,
    'timestamp-too-old':
      'tawk.to retries for up to 12 hours, always with the original time, so a replay window of less than 43200 s rejects late retries. Increase it, or set it to 0.',
  },
  open: (body) =>
    typeof body.event === 'string' && isObject(body.property)
      ? { event: body.event, payload: body, body }
      : undefined,
  normalise: normaliseTawk,
  identify: identifyTawk,
};
