import type { SignatureScheme } from '../../core/helpdesk/scheme';

/**
 * HMAC-SHA1 over the body alone (docs.helpcrunch.com/webhooks/setting-up-webhooks). There is no time header;
 * `lastAttemptAt` of the signed body moves with every retry, so it tells a replay from a late retry.
 */
export const helpcrunchScheme: SignatureScheme = {
  header: 'X-HelpCrunch-Signature',
  prefix: '',
  algorithm: 'sha1',
  signed: '{body}',
  // At the first attempt there may be none before it.
  clock: { bodyField: 'lastAttemptAt', otherwise: 'createdAt' },
};
