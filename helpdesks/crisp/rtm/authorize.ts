import type { CrispCredential } from './credential';

/** What carries a token to Crisp's REST API (docs.crisp.chat/guides/rest-api/authentication). */
export function authorize({ tier, identifier, key }: CrispCredential): Readonly<Record<string, string>> {
  return {
    authorization: `Basic ${Buffer.from(`${identifier}:${key}`).toString('base64')}`,
    'x-crisp-tier': tier,
  };
}
