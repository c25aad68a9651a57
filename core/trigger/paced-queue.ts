import type { Environment } from '../environment/environment';
import { Lanes } from './lanes';
import type { PacedHost, PaceLimits } from './paced-host';

interface Queued<Value> {
  readonly value: Value;
  readonly lane: string | null;
  readonly bytes: number;
  readonly at: number;
}

/** What was emptied to this share of its limit is not full any more, so that pausing does not flicker. */
const RESUME_SHARE = 0.5;

/** Hands values on in their order, no faster than the host takes them. Nothing is dropped. */
export class PacedQueue<Value> {
  private readonly queued = new Lanes<Queued<Value>>();
  private bytes = 0;
  private inFlight = 0;
  private full = false;
  private closed = false;
  private cancelWait = () => {};

  constructor(
    private readonly limits: PaceLimits,
    private readonly host: PacedHost<Value>,
    private readonly environment: Pick<Environment, 'now' | 'after'>,
  ) {}

  /** Values that no batch holds yet. */
  get size(): number {
    return this.queued.size;
  }

  push(value: Value): void {
    if (this.closed) return;
    const { maxBatch, maxInFlight } = this.limits;
    const lane = maxBatch === 1 ? this.host.laneOf(value) : null;
    const isAlone = maxBatch === 1 && this.queued.readyCount === 0 && this.inFlight < maxInFlight;
    if (isAlone && this.queued.enter(lane)) return this.handOn([value], lane);
    const bytes = this.host.sizeOf(value);
    this.bytes += bytes;
    this.queued.push({ value, lane, bytes, at: this.environment.now() }, lane);
    this.advance();
  }

  /** Hands on all that is ready, now, whatever the limits say. */
  flush(): void {
    this.cancelWait();
    while (this.queued.readyCount > 0) this.handOnNext();
    this.tellFullness();
  }

  /** Nothing is handed on any more. @returns how many values were still waiting */
  close(): number {
    const left = this.size;
    this.closed = true;
    this.cancelWait();
    this.queued.clear();
    return left;
  }

  private advance(): void {
    this.cancelWait();
    while (!this.closed && this.queued.readyCount > 0 && this.inFlight < this.limits.maxInFlight) {
      const wait = this.remainingWait();
      if (wait > 0) {
        this.cancelWait = this.environment.after(wait, () => this.advance());
        break;
      }
      this.handOnNext();
    }
    this.tellFullness();
  }

  /** Milliseconds until the next batch may leave; a full one does at once. */
  private remainingWait(): number {
    const { maxBatch, maxWaitMs } = this.limits;
    const oldest = this.queued.first;
    if (oldest === undefined || this.queued.readyCount >= maxBatch) return 0;
    // A clock that is set back must not hold it for as long.
    return Math.min(maxWaitMs, oldest.at + maxWaitMs - this.environment.now());
  }

  private handOnNext(): void {
    const batch = this.queued.take(this.limits.maxBatch);
    for (const { bytes } of batch) this.bytes -= bytes;
    const values = batch.map(({ value }) => value);
    this.handOn(values, batch[0]?.lane ?? null);
  }

  private handOn(batch: readonly Value[], lane: string | null): void {
    const { placeTimeoutMs, startTimeoutMs } = this.limits;
    this.inFlight += 1;
    const leaveLane = once(() => {
      if (lane !== null) this.queued.leave(lane);
    });
    const free = once(() => {
      cancelTimeouts.forEach((cancel) => cancel());
      leaveLane();
      this.inFlight -= 1;
      this.advance();
    });
    const letNextStart = () => {
      leaveLane();
      this.advance();
    };
    const cancelTimeouts = [
      this.environment.after(placeTimeoutMs, free),
      ...(lane === null ? [] : [this.environment.after(startTimeoutMs, letNextStart)]),
    ];
    void this.host.handOn(batch).then(free, free);
  }

  private tellFullness(): void {
    const { maxQueued, maxQueuedBytes } = this.limits;
    const share = this.full ? RESUME_SHARE : 1;
    const isFull = this.size >= maxQueued * share || this.bytes >= maxQueuedBytes * share;
    if (isFull === this.full || this.closed) return;
    this.full = isFull;
    this.host.onFull(isFull);
  }
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    action();
  };
}
