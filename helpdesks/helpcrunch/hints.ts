import type { Provider } from '../../core/helpdesk/provider';

const KEY = 'In HelpCrunch, the key is under Settings → Developers → Webhooks ("HTTP Webhook Signing Key").';
const SWITCHED_OFF =
  'HelpCrunch disables a webhook after three failed events in a row; enable it again there afterwards.';

export const helpcrunchHints: Provider['hints'] = {
  'signature-missing':
    'HelpCrunch signs every request, so this one came from another sender or a proxy removed the header.',
  'signature-mismatch': `${KEY} ${SWITCHED_OFF}`,
  'secret-missing': `${KEY} ${SWITCHED_OFF}`,
  'timestamp-malformed':
    'HelpCrunch normally sends it with every event. To accept deliveries without it, set the replay window to 0.',
  'timestamp-too-old': SWITCHED_OFF,
  'timestamp-too-new': SWITCHED_OFF,
  'body-too-large': SWITCHED_OFF,
  'encoding-unsupported': SWITCHED_OFF,
  'raw-body-missing': SWITCHED_OFF,
};
