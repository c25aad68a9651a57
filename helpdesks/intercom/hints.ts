import type { Provider } from '../../core/helpdesk/provider';

const SECRET = 'The secret is the client secret of the app (Developer Hub → your app → Basic information).';
const SUSPENDED =
  'Intercom retries once after a minute, and suspends the webhooks of a private app after seven days of errors: ' +
  'afterwards, click "Set live" in the Developer Hub.';

/** developers.intercom.com/docs/webhooks/webhook-notifications. */
export const intercomHints: Provider['hints'] = {
  'signature-missing':
    'Intercom signs every webhook of an app. Canvas Kit and uninstall requests are signed differently and ' +
    'must not be sent to this URL.',
  'signature-mismatch': `${SECRET} ${SUSPENDED}`,
  'secret-missing': `${SECRET} ${SUSPENDED}`,
  'timestamp-too-old':
    'Intercom delivers late after an outage, and up to two hours late after an answer of 429. Increase the replay window ' +
    'or turn it off.',
};
