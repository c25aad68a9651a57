import type { Pace } from '../sockets/connection';
import type { Problem } from '../sockets/problem';
import type { AccountVerdict } from './account-check';
import type { ApiCall } from './api';
import type { EventDefinition } from './event';
import type { Filters, OfferedFilters } from './filters';
import type { Picked } from './picker';
import type { SocketSource } from './stream-item';
import type { StreamListener } from './stream-listener';

/** How a helpdesk is listened to over its socket, where it has one: a second trigger beside the one for webhooks. */
export interface ProviderStream {
  readonly source: SocketSource;
  /** The name of the event that reports a gap: this package's own, none of the helpdesk's. */
  readonly gapEvent: string;
  /** The kinds of accounts, where that decides about what is heard. */
  readonly tiers?: readonly string[];
  /** What an account of this tier may hear; the usual tier's without one. */
  readonly events: (tier?: string) => readonly EventDefinition[];
  /** What "All Events" means, where that is not everything: events added later cannot be among them. */
  readonly allEvents?: string;
  /** Those that can tell events of the socket apart. */
  readonly filters: OfferedFilters;
  /** The account that only the socket takes; absent where it takes the one of the helpdesk's API. */
  readonly account?: StreamAccount;
  /** What the socket itself can be limited to. */
  readonly scope: readonly ScopeList[];
  /**
   * Loads the socket's client, which nobody else needs. Throws a `ConfigurationError` for what cannot be meant; all that
   * happens later reaches the listener.
   */
  readonly open: (connection: StreamConnection, listener: StreamListener) => Stream;
}

/** What a person entered of an account, by the names of its fields; a switch that is on is `true`. */
export type AccountTexts = Readonly<Record<string, string>>;

/** Everything that decides about a connection, in plain data. */
export interface StreamConnection {
  /** Of {@link StreamAccount.fields}; without these `baseUrl`, `accountId` and `token`. */
  readonly account: AccountTexts;
  /** Empty lists limit nothing. */
  readonly scope: StreamScope;
  readonly pace?: Pace;
}

export type StreamScope = Pick<Filters, 'accounts' | 'inboxes'>;

/** A list that limits a socket, and how to ask what there is to choose from. */
export interface ScopeList {
  /** In the helpdesk's own word. */
  readonly name: string;
  readonly filter: keyof StreamScope;
  /** The list whose choice narrows this one. */
  readonly within?: string;
  /** Never rejects. @param within what was chosen there */
  readonly pick: (account: AccountTexts, call: ApiCall, within: readonly string[]) => Promise<Picked>;
}

export interface StreamAccount {
  readonly fields: readonly AccountField[];
  /** Where its API is for everybody: what is secret may go there. */
  readonly baseUrl: string;
  /** Where it is for this account, and what carries the token. Throws a `ConfigurationError` for what cannot be meant. */
  readonly reach: (account: AccountTexts) => {
    readonly baseUrl: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  /** Whether the helpdesk takes it, in one call; never rejects. */
  readonly check: (account: AccountTexts, call: ApiCall) => Promise<AccountVerdict>;
}

export interface AccountField {
  readonly name: string;
  /** As the helpdesk calls it. */
  readonly label: string;
  /** Kept encrypted; hidden or shown while it is typed. */
  readonly secret?: 'hidden' | 'shown';
}

/** How the first attempt went. The stream goes on by itself after `retrying`, and not after the others. */
export type FirstOutcome =
  | { readonly kind: 'live' }
  | { readonly kind: 'retrying' | 'refused'; readonly problem: Problem }
  | { readonly kind: 'closed' };

export interface Stream {
  /** Settles with the first attempt, and never rejects: for a host that tells a person who is waiting. */
  readonly first: Promise<FirstOutcome>;
  /** Paused, its socket reads nothing, so that what was sent waits at the other end. What is under way still comes. */
  readonly setPaused: (isPaused: boolean) => void;
  /** Idempotent. Nothing is called any more from now on; resolves once the socket is gone, or left to others. */
  readonly close: () => Promise<void>;
}
