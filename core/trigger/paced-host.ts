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
  /** After so many milliseconds the host has begun with a value, so that the next of its lane may follow. */
  readonly startTimeoutMs: number;
}

export interface PacedHost<Value> {
  /** @returns settles when the host is done with the batch; it must not reject */
  readonly handOn: (batch: readonly Value[]) => Promise<void>;
  /** A rough size in bytes; asked only of what has to wait. */
  readonly sizeOf: (value: Value) => number;
  /**
   * Values that are handed on alone follow one another within a lane, as a host may mix up what it gets at once. Null for
   * one that has no order to keep. Batches keep theirs with one in flight.
   */
  readonly laneOf: (value: Value) => string | null;
  /** True: whoever fills the queue should pause; false: it may go on. */
  readonly onFull: (isFull: boolean) => void;
}
