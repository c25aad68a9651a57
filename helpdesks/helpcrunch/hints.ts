import type { Provider } from '../../core/helpdesk/provider';

const KEY = 'The key is at HelpCrunch under Settings → Developers → Webhooks ("HTTP Webhook Signing Key").';
const SWITCHED_OFF =
  'HelpCrunch switches a webhook off after three failed events in a row: switch it on again there afterwards.';

export const helpcrunchHints: Provider['hints'] = {
  'signature-missing':
    'HelpCrunch signs every request, so this one came from elsewhere or a proxy dropped the header.',
  'signature-mismatch': `${KEY} ${SWITCHED_OFF}`,
  'secret-missing': `${KEY} ${SWITCHED_OFF}`,
  'timestamp-malformed': 'HelpCrunch sends it with every event; without it, set the replay window to 0.',
  'timestamp-too-old': SWITCHED_OFF,
  'timestamp-too-new': SWITCHED_OFF,
  'body-too-large': SWITCHED_OFF,
  'raw-body-missing': SWITCHED_OFF,
};
