import type { JsonObject } from '../../../read';
import { READABLE_EVENTS } from './read-back';
import type { SocketSource } from './user';

/** More than the calls for one gap can bring. */
const MOST = 10_000;
/** A copy over the socket follows at once (should Crisp have bound a channel twice). */
const NEIGHBOURS = 8;
/** How long after the last message that was read back its copy may still come over the socket. */
const EXACT_FOR = 60_000;

/**
 * The messages that went by lately, so that each is handed on once, whether over the socket or read back.
 * A stream of thousands a minute only writes them down; they are put in order when there is a gap to fill,
 * as keeping them in order all the time costs as much as making the items.
 */
export class RecentMessages {
  private readonly fingerprints: number[] = [];
  private readonly sessions: string[] = [];
  private count = 0;
  /** By conversation: a fingerprint alone is a time and two digits in Crisp's samples. */
  private index: Map<string, Set<number>> | undefined;
  private exactUntil = 0;

  /** False for a message that was noted before. What has no fingerprint is always new. */
  note(event: string, payload: JsonObject, source: SocketSource, now: number): boolean {
    if (!READABLE_EVENTS.has(event)) return true;
    const { session_id: session, fingerprint } = payload;
    if (typeof session !== 'string' || typeof fingerprint !== 'number') return true;
    if (source === 'catch-up') this.exactUntil = now + EXACT_FOR;
    if (
      now < this.exactUntil ? this.isIndexed(session, fingerprint) : this.isNeighbour(session, fingerprint)
    ) {
      return false;
    }
    this.fingerprints[this.count % MOST] = fingerprint;
    this.sessions[this.count % MOST] = session;
    this.count += 1;
    return true;
  }

  private isNeighbour(session: string, fingerprint: number): boolean {
    this.index = undefined;
    for (let at = Math.max(0, this.count - NEIGHBOURS); at < this.count; at += 1) {
      if (this.fingerprints[at % MOST] === fingerprint && this.sessions[at % MOST] === session) return true;
    }
    return false;
  }

  /** Notes it there too. */
  private isIndexed(session: string, fingerprint: number): boolean {
    this.index ??= this.createIndex();
    const known = this.index.get(session);
    if (known?.has(fingerprint) === true) return true;
    if (known === undefined) this.index.set(session, new Set([fingerprint]));
    else known.add(fingerprint);
    return false;
  }

  private createIndex(): Map<string, Set<number>> {
    const index = new Map<string, Set<number>>();
    this.fingerprints.forEach((fingerprint, position) => {
      const session = this.sessions[position] ?? '';
      index.set(session, (index.get(session) ?? new Set()).add(fingerprint));
    });
    return index;
  }
}
