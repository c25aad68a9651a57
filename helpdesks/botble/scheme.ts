import type { SignatureScheme } from '../../core/helpdesk/scheme';

/** HMAC-SHA256 over the body alone; the time header is not signed, the body's `timestamp` is. */
export const botbleScheme: SignatureScheme = {
  header: 'X-Webhook-Signature',
  prefix: '',
  algorithm: 'sha256',
  signed: '{body}',
  clock: { bodyField: 'timestamp' },
};
