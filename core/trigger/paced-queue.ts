import type { Environment } from '../environment/environment';

/** How fast a host takes what a stream brings. */
export interface PaceLimits {
  /** Batches that may be with the host at a time. */
  readonly maxInFlight: number;
  /** Values per batch; with 1 each is handed on alone and at once. */
  readonly maxBatch: number;
  /** Milliseconds that the first value of a batch waits for more. */
  readonly maxWaitMs: number;
  /** Above either of these the queue is full; what comes nevertheless is still taken. */
  readonly maxQueued: number;
  readonly maxQueuedBytes: number;
  /** A batch whose end the host never tells frees its place after so many milliseconds. */
  readonly placeTimeoutMs: number;
}

export interface PacedHost<Value> {
  /** @returns settles when the host is done with the batch; it must not reject */
  readonly handOn: (batch: readonly Value[]) => Promise<void>;
  /** A rough size in bytes; asked only of what has to wait. */
  readonly sizeOf: (value: Value) => number;
  /** True: whoever fills the queue should pause; false: it may go on. */
  readonly onFull: (isFull: boolean) => void;
}

interface Queued<Value> {
  readonly value: Value;
  readonly bytes: number;
  readonly at: number;
}

/** What was emptied to this share of its limit is not full any more, so that pausing does not flicker. */
const RESUME_SHARE = 0.5;

/** Hands values on in their order, no faster than the host takes them. Nothing is dropped. */
export class PacedQueue<Value> {
  private queued: Queued<Value>[] = [];
  private head = 0;
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
    return this.queued.length - this.head;
  }

  push(value: Value): void {
    if (this.closed) return;
    const { maxBatch, maxInFlight } = this.limits;
    if (maxBatch === 1 && this.size === 0 && this.inFlight < maxInFlight) return this.handOn([value]);
    const bytes = this.host.sizeOf(value);
    this.bytes += bytes;
    this.queued.push({ value, bytes, at: this.environment.now() });
    this.advance();
  }

  /** Hands on all that waits, now, whatever the limits say. */
  flush(): void {
    this.cancelWait();
    while (this.size > 0) this.handOn(this.takeBatch());
    this.tellFullness();
  }

  /** Nothing is handed on any more. @returns how many values were still waiting */
  close(): number {
    const left = this.size;
    this.closed = true;
    this.cancelWait();
    this.queued = [];
    this.head = 0;
    return left;
  }

  private advance(): void {
    this.cancelWait();
    while (!this.closed && this.size > 0 && this.inFlight < this.limits.maxInFlight) {
      const wait = this.remainingWait();
      if (wait > 0) {
        this.cancelWait = this.environment.after(wait, () => this.advance());
        break;
      }
      this.handOn(this.takeBatch());
    }
    this.tellFullness();
  }

  /** Milliseconds until the next batch may leave; a full one does at once. */
  private remainingWait(): number {
    const { maxBatch, maxWaitMs } = this.limits;
    const oldest = this.queued[this.head];
    if (oldest === undefined || this.size >= maxBatch) return 0;
    // A clock that is set back must not hold it for as long.
    return Math.min(maxWaitMs, oldest.at + maxWaitMs - this.environment.now());
  }

  private takeBatch(): Value[] {
    const end = this.head + Math.min(this.limits.maxBatch, this.size);
    const batch = this.queued.slice(this.head, end);
    this.head = end;
    for (const { bytes } of batch) this.bytes -= bytes;
    // Moving the rest to the front each time would make a long queue slow.
    if (this.head * 2 >= this.queued.length) {
      this.queued = this.queued.slice(this.head);
      this.head = 0;
    }
    return batch.map(({ value }) => value);
  }

  private handOn(batch: readonly Value[]): void {
    this.inFlight += 1;
    let held = true;
    const free = () => {
      if (!held) return;
      held = false;
      cancelTimeout();
      this.inFlight -= 1;
      this.advance();
    };
    const cancelTimeout = this.environment.after(this.limits.placeTimeoutMs, free);
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
