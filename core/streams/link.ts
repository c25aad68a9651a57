import type { Envelope } from '../helpdesk/event';
import type { JsonObject } from '../read/read';
import type { Environment } from '../environment/environment';
import type { Incomplete } from '../sockets/gap';
import type { Problem } from '../sockets/problem';
import type { Protocol } from '../sockets/protocol';
import type { Subscriptions } from './subscriptions';

/** An event that was missed. */
export interface MissedEvent extends Envelope {
  /** When it happened, in milliseconds by the service's clock, or NaN where it does not say. */
  readonly at: number;
}

/** What is to be read back. */
export interface Missing {
  /** Messages from then on, in milliseconds by the service's clock. */
  readonly since: number;
  /** Whether nothing is missing in the conversation of this message up to it. */
  readonly isSettled: (payload: JsonObject) => boolean;
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
   * The readable messages that are missing. Never rejects; once the signal is aborted it answers soon, with those of
   * the conversations that it has read to their end: they are emitted, and the others are read next time.
   */
  readonly readBack: (missing: Missing, signal: AbortSignal) => Promise<ReadBack>;
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
  /** Whether this message came, over the socket or read back. */
  readonly isKnown: (payload: JsonObject) => boolean;
  /**
   * Ends a live session that hears nothing any more; the connection begins another.
   * @returns false for one that is paused: what it should have heard may wait for it to read on
   */
  readonly interrupt: (problem: Problem) => boolean;
  /** Lost unless live: what the other side has to know is told again when authenticating. */
  readonly send: (name: string, payload: unknown) => void;
}

export type CreateLink = (context: LinkContext) => StreamLink;
