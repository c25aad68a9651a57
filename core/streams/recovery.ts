import type { Envelope } from '../helpdesk/event';
import type { Environment } from '../environment/environment';
import type { Incomplete } from '../sockets/gap';
import type { SubscriberList } from './subscriber-list';
import type { StreamLink } from './link';
import type { SocketSource } from './service';
import type { EventSource } from './feed-subscriber';

/** Reading begins so much before the last sign of life: a service may be slow to pass on what was just written. */
const OVERLAP = 30_000;
/** Nobody listened before the first connection; but clocks are not exact to the second. */
const BEFORE_FIRST = 2_000;
/** What arrives while reading waits, so that older messages come first; but not for long, nor too many. */
const BUFFER_TIMEOUT_MS = 10_000;
const MAX_BUFFERED = 5_000;

/** Hands events on, and after an interruption first what was missed in it. */
export class Recovery {
  private reading = new AbortController();
  private buffered: Envelope[] | undefined;
  private cancelBufferTimer = () => {};
  /** The service's time of being live for the first time. */
  private firstLive: number | undefined;
  /** Where the gap began that is not dealt with yet: reading may be interrupted by the next one. */
  private openSince: number | undefined;
  private filling: Promise<void> = Promise.resolve();

  constructor(
    private readonly link: StreamLink,
    private readonly source: SocketSource,
    private readonly environment: Environment,
    private readonly subscribers: SubscriberList,
  ) {}

  /** @param missedSince the last sign of life before, by this machine's clock; null the first time */
  begin(missedSince: number | null): void {
    const now = this.link.now();
    this.firstLive ??= now;
    if (missedSince === null) return;
    this.openSince ??= this.link.subscriptionLostAt?.() ?? missedSince + now - this.environment.now();
    this.filling = this.fill(this.openSince, now);
  }

  /** An event of the socket: handed on now, or after what was missed before it. */
  pass(envelope: Envelope): void {
    if (this.buffered === undefined) return this.deliver(envelope, this.source);
    this.buffered.push(envelope);
    if (this.buffered.length >= MAX_BUFFERED) this.flush();
  }

  /** The connection broke: what could be read by now is emitted, the rest is read next time. */
  stop(): void {
    this.reading.abort();
    this.flush();
  }

  /** Idempotent; resolves once no call is under way any more. */
  async close(): Promise<void> {
    this.stop();
    await this.filling;
  }

  /** Emits first and moves the mark then: an interruption repeats rather than loses. */
  private async fill(from: number, to: number): Promise<void> {
    this.reading = new AbortController();
    const { signal } = this.reading;
    const incomplete = this.subscribers.wantsMissedMessages ? await this.readBack(from, signal) : null;
    if (signal.aborted) return;
    this.flush();
    this.openSince = undefined;
    const gap = { from: iso(from), to: iso(to), incomplete };
    this.subscribers.forEach((subscriber) => subscriber.onGap(gap));
  }

  /** @returns why not everything could be read */
  private async readBack(from: number, signal: AbortSignal): Promise<Incomplete | null> {
    this.startBuffering();
    const since = Math.max(from - OVERLAP, (this.firstLive ?? 0) - BEFORE_FIRST);
    const { missed, incomplete } = await this.link.readBack(since, signal);
    for (const envelope of missed) this.deliver(envelope, 'catch-up');
    return incomplete;
  }

  private deliver(envelope: Envelope, source: EventSource): void {
    this.subscribers.deliver(envelope, source, this.environment.now());
  }

  private startBuffering(): void {
    this.buffered = [];
    this.cancelBufferTimer = this.environment.after(BUFFER_TIMEOUT_MS, () => this.flush());
  }

  private flush(): void {
    this.cancelBufferTimer();
    const waiting = this.buffered ?? [];
    this.buffered = undefined;
    for (const envelope of waiting) this.deliver(envelope, this.source);
  }
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
