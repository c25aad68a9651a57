import type { SignatureScheme } from '../../core/helpdesk/scheme';

/**
 * Application webhooks: HMAC-SHA256 over `<milliseconds>:<body>`, in base64, keyed with the text of the app's signing key
 * (dev.frontapp.com/docs/application-webhooks). Webhooks of rules are signed in another way, without a time.
 */
export const frontScheme: SignatureScheme = {
  header: 'X-Front-Signature',
  prefix: '',
  algorithm: 'sha256',
  encoding: 'base64',
  signed: '{timestamp}:{body}',
  clock: { header: 'X-Front-Request-Timestamp' },
};
