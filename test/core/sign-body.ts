import { createHmac } from 'node:crypto';
import type { ProviderId } from '../../library';

function mac(algorithm: string, secret: string, text: Uint8Array): string {
  return createHmac(algorithm, secret).update(text).digest('hex');
}

type Sign = (body: Buffer, secret: string, now: number) => Record<string, string>;

/** Signs by the words of the vendors' pages, written down again here: independent of the schemes' data. */
export const SIGN: { readonly [Id in ProviderId]: Sign } = {
  crisp: (body, secret, now) => ({
    'x-crisp-request-timestamp': String(now),
    'x-crisp-signature': mac(
      'sha256',
      secret,
      Buffer.concat([Buffer.from(`[${now};`), body, Buffer.from(']')]),
    ),
  }),
  chatwoot: (body, secret, now) => ({
    'x-chatwoot-timestamp': String(now / 1000),
    'x-chatwoot-signature': `sha256=${mac('sha256', secret, Buffer.concat([Buffer.from(`${now / 1000}.`), body]))}`,
  }),
  helpcrunch: (body, secret) => ({ 'x-helpcrunch-signature': mac('sha1', secret, body) }),
  botble: (body, secret) => ({ 'x-webhook-signature': mac('sha256', secret, body) }),
  intercom: (body, secret) => ({ 'x-hub-signature': `sha1=${mac('sha1', secret, body)}` }),
};
