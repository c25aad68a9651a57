import { createHash } from 'node:crypto';
import type { Plan } from './plan';
import type { CrispTier } from './tier';

/** One of Crisp's tokens. A website token belongs to one workspace, a plugin token to all that installed it. */
export interface CrispCredential {
  readonly tier: CrispTier;
  readonly identifier: string;
  readonly key: string;
  /** Needed for a website token, whose REST paths name the workspace. */
  readonly websiteId?: string;
}

/** What the socket is limited to by Crisp itself; empty is everything. */
export interface CrispScope {
  /** Website ids. */
  readonly rooms: readonly string[];
  readonly inboxes: readonly string[];
}

/** The same for the same token and scope. Holds no secret. */
export function shareKey({ credential, scope, apiUrl }: Plan): string {
  const { tier, identifier, key, websiteId = '' } = credential;
  const parts = [
    apiUrl,
    tier,
    identifier,
    key,
    websiteId,
    [...scope.rooms].sort(),
    [...scope.inboxes].sort(),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
