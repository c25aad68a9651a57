import type { Provider } from '../../core/helpdesk/provider';

const SECRET = 'Chatwoot shows the secret of each webhook under Settings → Integrations → Webhooks.';
const UNSIGNED_SENDERS =
  'Chatwoot signs account webhooks since 4.11.2 and API inboxes and agent bots since 4.13.0; automation rules and ' +
  'macros never sign. For those, set the authentication to "None (Unsigned)" and keep the URL secret.';
const ONE_ATTEMPT = 'Chatwoot does not retry webhooks, so this event is lost.';

export const chatwootHints: Provider['hints'] = {
  'signature-missing': UNSIGNED_SENDERS,
  'timestamp-missing': UNSIGNED_SENDERS,
  'signature-mismatch':
    `${SECRET} API inboxes and agent bots have their own secrets, shown in their settings. ` +
    'Chatwoot signs "<X-Chatwoot-Timestamp>.<body>", not the body alone.',
  'secret-missing': SECRET,
  'timestamp-too-old':
    'Chatwoot sets the time just before it sends, so a queue in Chatwoot is not the cause.',
  'body-too-large': ONE_ATTEMPT,
  'encoding-unsupported': ONE_ATTEMPT,
  'raw-body-missing': ONE_ATTEMPT,
};
