import type { SignatureScheme } from '../../core/helpdesk/scheme';

/**
 * HMAC-SHA1 over the body alone, keyed with the app's client secret ("Signed notifications" in
 * developers.intercom.com/docs/references/webhooks/webhook-models). There is no time header; `created_at` of the
 * signed body is when the event was notified and stays over the retry, one minute later.
 */
export const intercomScheme: SignatureScheme = {
  header: 'X-Hub-Signature',
  prefix: 'sha1=',
  algorithm: 'sha1',
  signed: '{body}',
  clock: { bodyField: 'created_at' },
};
