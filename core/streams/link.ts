import type { Envelope } from '../helpdesk/event';
import type { Environment } from '../environment/environment';
import type { Incomplete } from '../sockets/gap';
import type { Protocol } from '../sockets/protocol';
import type { Subscriptions } from './subscriptions';

/** An event that was missed. */
export interface MissedEvent extends Envelope {
  /** When it happened, in milliseconds by the service's clock, or NaN where it does not say. */
  readonly at: number;
}

/** What was missed. */
export interface ReadBack {
  /** Oldest first. */
  readonly missed: readonly MissedEvent[];
  /** Why it is not all that can be read back, or null. */
  readonly incomplete: Incomplete | null;
}

/** A service's own part of one socket. */
export interface StreamLink {
  readonly protocol: Protocol;
  /** Hears every frame of the live socket; undefined for one that is no event. */
  readonly hear: (name: string, payload: unknown) => Envelope | undefined;
  /**
   * Adds what an event lacks, for a service that has to ask for it: at once where it is known. Events stay in
   * the order in which they came, so it has to be quick about it, and never rejects.
   */
  readonly enrich?: (envelope: Envelope) => Envelope | Promise<Envelope>;
  /**
   * The readable messages since then (milliseconds by {@link StreamLink.now}). Never rejects; once the signal
   * is aborted it answers soon, with what it has: that is emitted, and all is read again next time.
   */
  readonly readBack: (since: number, signal: AbortSignal) => Promise<ReadBack>;
  /**
   * When the socket, though it seemed live, ceased to hear what it should (by {@link StreamLink.now}), or null:
   * for a service that has to find that out. Asked when the socket is live again.
   */
  readonly subscriptionLostAt?: () => number | null;
  /** The service's clock, in milliseconds: messages carry its times, and this machine's may be minutes off. */
  readonly now: () => number;
  /** The socket became live or ceased to be, or what its users want changed. */
  readonly follow: (isLive: boolean) => void;
  /** Resolves once no call and no timer of its own is left. Reading back was aborted before. */
  readonly close: () => void | Promise<void>;
}

/** What a feed lends to its link. */
export interface LinkContext {
  readonly environment: Environment;
  /** What all users together want to hear, kept up to date. */
  readonly subscriptions: Subscriptions;
  /** By asking otherwise it is known that everything up to then has come (by {@link StreamLink.now}). */
  readonly noteProven: (at: number) => void;
  /** Lost unless live: what the other side has to know is told again when authenticating. */
  readonly send: (name: string, payload: unknown) => void;
}

export type CreateLink = (context: LinkContext) => StreamLink;
