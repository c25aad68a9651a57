import { providers, type ProviderId } from '../../library';
import type { SignatureScheme } from '../../core/helpdesk/scheme';

/** Written from the vendors' pages. */
const SCHEMES: { readonly [Id in ProviderId]: SignatureScheme } = {
  crisp: {
    header: 'X-Crisp-Signature',
    prefix: '',
    algorithm: 'sha256',
    signed: '[{timestamp};{body}]',
    clock: { header: 'X-Crisp-Request-Timestamp' },
  },
  chatwoot: {
    header: 'X-Chatwoot-Signature',
    prefix: 'sha256=',
    algorithm: 'sha256',
    signed: '{timestamp}.{body}',
    clock: { header: 'X-Chatwoot-Timestamp' },
  },
  helpcrunch: {
    header: 'X-HelpCrunch-Signature',
    prefix: '',
    algorithm: 'sha1',
    signed: '{body}',
    clock: { bodyField: 'lastAttemptAt', otherwise: 'createdAt' },
  },
  botble: {
    header: 'X-Webhook-Signature',
    prefix: '',
    algorithm: 'sha256',
    signed: '{body}',
    clock: { bodyField: 'timestamp' },
  },
  intercom: {
    header: 'X-Hub-Signature',
    prefix: 'sha1=',
    algorithm: 'sha1',
    signed: '{body}',
    clock: { bodyField: 'created_at' },
  },
};

test.each(Object.values(providers))('$label signs as its vendor says', ({ id, scheme }) => {
  expect(scheme).toEqual(SCHEMES[id]);
});
