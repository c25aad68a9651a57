import type { SignatureScheme } from '../../core/helpdesk/scheme';

/** HMAC-SHA256 over `<seconds>.<body>`, key as it stands (chatwoot/chatwoot@v4.15.1, lib/webhooks/trigger.rb). */
export const chatwootScheme: SignatureScheme = {
  header: 'X-Chatwoot-Signature',
  prefix: 'sha256=',
  algorithm: 'sha256',
  signed: '{timestamp}.{body}',
  clock: { header: 'X-Chatwoot-Timestamp' },
};
