import { identifier, text, type JsonObject } from '../../core/read/read';

export const TOKEN_REFUSED =
  'Chatwoot does not recognize this access token: it was changed, its user was removed, or it belongs to another server. Copy it again from the bottom of Profile Settings.';

export const PLAN_WITHOUT_API =
  'This account has no access to the Chatwoot API (403). On Chatwoot Cloud, the free plan includes neither the API nor webhooks: choose another plan, or host Chatwoot yourself.';

/** @param accounts those of the token's user, as GET /api/v1/profile lists them */
export function sayAccountUnknown(accountId: string, accounts: readonly JsonObject[]): string {
  const own = accounts.map(({ id, name }) => `${identifier(id)} (${text(name) ?? 'no name'})`).join(', ');
  const hint = own === '' ? 'It has no accounts.' : `Its accounts: ${own}.`;
  return `This access token has no access to account ${accountId}. ${hint} The account ID is the number after /app/accounts/ in the browser's address bar.`;
}
