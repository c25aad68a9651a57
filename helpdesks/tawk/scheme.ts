import type { SignatureScheme } from '../../core/helpdesk/scheme';

/**
 * HMAC-SHA1 over the body, keyed with the text of the webhook's secret, in hexadecimal (developer.tawk.to/webhooks). The
 * time at which the event was generated is in the signed body, the same over all retries.
 */
export const tawkScheme: SignatureScheme = {
  header: 'X-Tawk-Signature',
  prefix: '',
  algorithm: 'sha1',
  signed: '{body}',
  clock: { bodyField: 'time' },
};
