import type { Envelope } from '../helpdesk/event';
import type { Environment } from '../environment/environment';
import type { Incomplete } from '../sockets/gap';
import type { FeedSubscriber } from './feed-subscriber';
import type { JsonObject } from '../read/read';
import { closeGap } from './close-gap';
import { HeldEvents } from './held-events';
import { OpenGap } from './open-gap';
import type { SubscriberList } from './subscriber-list';
import type { StreamLink } from './link';
import type { SocketSource } from '../helpdesk/stream-item';

/** Hands events on, and after an interruption first what was missed in it. */
export class Recovery {
  private reading: AbortController | undefined;
  private readonly held: HeldEvents;
  /** Up to when everything is known to have come, by the service's clock; null before the line was live. */
  private provenAt: number | null = null;
  private filling: Promise<void> = Promise.resolve();
  private readonly gap: OpenGap;

  constructor(
    private readonly link: StreamLink,
    source: SocketSource,
    private readonly environment: Environment,
    private readonly subscribers: SubscriberList,
  ) {
    this.gap = new OpenGap(subscribers);
    this.held = new HeldEvents(environment, (envelope) => subscribers.deliver(envelope, source, link.now()));
  }

  /** @param missedSince the last sign of life before, by this machine's clock; null the first time */
  begin(missedSince: number | null): void {
    const now = this.link.now();
    const gapStart = this.findGapStart(missedSince, now);
    this.provenAt ??= now;
    this.gap.open();
    this.subscribers.forEach(({ position }) => {
      if (gapStart !== null) position.interrupt(gapStart);
      position.join(now);
    });
    this.startReading();
  }

  /** Somebody joined the line, and may miss what came before. While that is down, all who wait miss the same. */
  join({ position }: FeedSubscriber, isLive: boolean): void {
    if (isLive) position.join(this.link.now());
    else if (this.provenAt !== null) position.join(this.provenAt);
    if (isLive && this.reading === undefined) this.startReading();
  }

  /** Any event shows that the line still brings what happens; heartbeats show only that there is a line. */
  noteHeard(): void {
    this.provenAt = this.link.now();
  }

  /** Found out otherwise: a quiet line has nothing to show. */
  noteProven(at: number): void {
    if (this.provenAt !== null) this.provenAt = Math.max(this.provenAt, at);
  }

  /** Up to when everything is known to have come for it; null before the line was live. */
  findProven({ position }: FeedSubscriber): number | null {
    if (this.provenAt === null) return null;
    return Math.min(this.provenAt, position.gapStart ?? Infinity);
  }

  /** An event of the socket: handed on now, or after what was missed before it. */
  pass(envelope: Envelope): void {
    this.held.pass(envelope);
  }

  /** The connection broke: what could be read by now is emitted, the rest is read next time. */
  stop(): void {
    this.reading?.abort();
    this.reading = undefined;
    this.held.release();
  }

  /** Idempotent; resolves once no call is under way any more. */
  async close(): Promise<void> {
    this.stop();
    await this.filling;
  }

  /** A gap begins where the last proof of a delivery ends, or before, where that proof itself is in doubt. */
  private findGapStart(missedSince: number | null, now: number): number | null {
    if (this.provenAt === null) return null;
    const lastSign = missedSince === null ? Infinity : missedSince + now - this.environment.now();
    return Math.min(this.provenAt, lastSign, this.link.subscriptionLostAt?.() ?? Infinity);
  }

  private startReading(): void {
    const reading = new AbortController();
    this.reading = reading;
    const before = this.filling;
    this.filling = this.fill(reading).then(() => before);
  }

  /** Until nobody misses anything; another may join in the meantime. */
  private async fill(reading: AbortController): Promise<void> {
    for (;;) {
      const missing = this.subscribers.filter(({ position }) => position.gapStart !== null);
      if (missing.length === 0) break;
      await this.fillFor(missing, reading.signal);
      if (reading.signal.aborted) return;
    }
    this.reading = undefined;
    this.gap.close();
  }

  /** Emits first and moves the mark then: an interruption repeats rather than loses. */
  private async fillFor(missing: readonly FeedSubscriber[], signal: AbortSignal): Promise<void> {
    const now = this.link.now();
    const readers = new Map<FeedSubscriber, number>();
    for (const each of missing) {
      const from = each.position.readsFrom(now);
      if (from !== null && this.subscribers.wantsMissed(each)) readers.set(each, from);
    }
    const incomplete = readers.size === 0 ? null : await this.readBack(readers, signal);
    if (signal.aborted) return;
    this.held.release();
    this.provenAt = Math.max(this.provenAt ?? now, now);
    for (const each of missing) closeGap(each, now, incomplete);
  }

  /** @returns why not everything could be read */
  private async readBack(
    readers: ReadonlyMap<FeedSubscriber, number>,
    signal: AbortSignal,
  ): Promise<Incomplete | null> {
    this.held.hold();
    const settled = this.gap.findSettled(new Set(readers.keys()));
    const since = Math.min(...readers.values());
    const isSettled = (payload: JsonObject) => settled.has(payload);
    const { missed, incomplete } = await this.link.readBack({ since, isSettled }, signal);
    const now = this.link.now();
    for (const each of missed) {
      this.subscribers.deliverMissed(each, readers, now);
      settled.note(each.payload);
    }
    return incomplete;
  }
}
