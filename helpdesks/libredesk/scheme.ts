import type { SignatureScheme } from '../../core/helpdesk/scheme';

/**
 * HMAC-SHA256 over the body, keyed with the text of the webhook's secret (generateSignature in
 * github:abhinavxd/libredesk, internal/webhook/webhook.go). The time of sending is in the signed body, to the second.
 */
export const libredeskScheme: SignatureScheme = {
  header: 'X-Libredesk-Signature',
  prefix: 'sha256=',
  algorithm: 'sha256',
  signed: '{body}',
  clock: { bodyField: 'timestamp' },
};
