import { identifier, text, type JsonObject } from '../../core/read/read';

export const TOKEN_REFUSED =
  'Chatwoot does not know this access token: it was changed, or belongs to another server. Copy it again from Profile Settings, at the bottom.';

export const PLAN_WITHOUT_API =
  "Chatwoot refuses its API to this account (403). On Chatwoot's own cloud the free plan has neither the API nor webhooks: choose another plan, or host Chatwoot yourself.";

/** @param accounts those of the token's user, as GET /api/v1/profile lists them */
export function sayAccountUnknown(accountId: string, accounts: readonly JsonObject[]): string {
  const own = accounts.map(({ id, name }) => `${identifier(id)} (${text(name) ?? 'no name'})`).join(', ');
  const hint = own === '' ? 'It has none at all.' : `It has ${own}.`;
  return `This access token has no account ${accountId}. ${hint} The number stands in the browser's address behind /app/accounts/.`;
}
