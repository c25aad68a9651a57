import { createHash } from 'node:crypto';

/** A person's access token, and where it is used. Agents' tokens hear of their own inboxes only. */
export interface ChatwootCredential {
  /** Where Chatwoot is: `https://app.chatwoot.com`, or one's own server's address. */
  readonly baseUrl: string;
  /** The number behind `/app/accounts/` in the browser's address. */
  readonly accountId: string;
  /** Of Profile Settings. */
  readonly token: string;
}

/** The same for the same account, whatever the token: a new one goes on where the old one was. */
export function toScope({ baseUrl, accountId }: ChatwootCredential): string {
  return digest([baseUrl, accountId]);
}

/** The same for the same token and account. Holds no secret. */
export function shareKey({ baseUrl, accountId, token }: ChatwootCredential): string {
  return digest([baseUrl, accountId, token]);
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
