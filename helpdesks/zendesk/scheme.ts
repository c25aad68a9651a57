import type { SignatureScheme } from '../../core/helpdesk/scheme';

/**
 * base64(HMAC-SHA256(secret, timestamp + body)), the secret as the text it is though it looks like base64
 * (developer.zendesk.com/documentation/webhooks/verifying).
 */
export const zendeskScheme: SignatureScheme = {
  header: 'X-Zendesk-Webhook-Signature',
  prefix: '',
  algorithm: 'sha256',
  encoding: 'base64',
  signed: '{timestamp}{body}',
  clock: { header: 'X-Zendesk-Webhook-Signature-Timestamp' },
  // Signs the test of a webhook that was not saved yet.
  publicTestSecret: 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==',
};
