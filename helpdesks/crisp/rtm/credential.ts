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
