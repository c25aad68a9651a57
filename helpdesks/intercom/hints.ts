import type { Provider } from '../../core/helpdesk/provider';

const SECRET = 'The secret is the client secret of the app (Developer Hub → your app → Basic information).';
const SUSPENDED =
  'Intercom tries once more after a minute, and suspends the webhooks of a private app after seven days of errors: ' +
  'press "Set live" in the Developer Hub afterwards.';

/** developers.intercom.com/docs/webhooks/webhook-notifications. */
export const intercomHints: Provider['hints'] = {
  'signature-missing':
    'Intercom signs every webhook of an app. Its Canvas Kit and uninstall requests are signed in another way and ' +
    'do not belong here.',
  'signature-mismatch': `${SECRET} ${SUSPENDED}`,
  'secret-missing': `${SECRET} ${SUSPENDED}`,
  'timestamp-too-old':
    'Intercom delivers late after an outage, and up to two hours late when it was answered 429: widen the window ' +
    'or leave it off.',
};
