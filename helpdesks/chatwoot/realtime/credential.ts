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

/** The same for the same token and account. Holds no secret. */
export function shareKey({ baseUrl, accountId, token }: ChatwootCredential): string {
  return createHash('sha256')
    .update(JSON.stringify([baseUrl, accountId, token]))
    .digest('hex');
}
