import type { GapReport } from '../../../core/sockets/gap';
import type { Problem } from '../../../core/sockets/problem';
import type { ConnectionState } from '../../../core/sockets/state';
import { systemEnvironment, type Environment } from '../../../core/environment/environment';
import { PacedQueue } from '../../../core/trigger/paced-queue';
import type { BatchLimits } from './read-batch';
import type { StreamSink } from './stream-sink';

export interface Stream {
  readonly close: () => Promise<void>;
}

/** The callbacks that a stream is opened with. */
export interface NodeStreamListener<Item> {
  readonly onItem: (item: Item) => void;
  readonly onState: (state: ConnectionState) => void;
  readonly onGap: (report: GapReport) => void;
  readonly onRefused: (problem: Problem) => void;
}

export type StreamOpener<Item> = (listener: NodeStreamListener<Item>) => Stream;

/** What a node's stream is opened with. */
export interface NodeStreamPlan<Item> {
  /** What it is opened for: a node whose identity stays the same keeps its stream. */
  readonly identity: string;
  readonly open: StreamOpener<Item>;
  /** Default a message for each event. */
  readonly batch?: BatchLimits;
}

type Callback<Item> = (sink: StreamSink<Item>) => void;

/** A restart takes well under a second; this many messages would be hours of a busy workspace. */
const MAX_QUEUED = 50_000;

const UNLIMITED = {
  maxInFlight: Infinity,
  maxQueued: Infinity,
  maxQueuedBytes: Infinity,
  placeTimeoutMs: 60_000,
};

/**
 * A node's stream, and what it told while there was no node to hear it. While flows restart, everything waits:
 * the nodes behind the trigger may not exist yet, and Node-RED drops a message to a missing node without a word.
 */
export class NodeStream<Item> {
  private sink: StreamSink<Item> | undefined;
  private state: ConnectionState = { name: 'idle' };
  private queued: Callback<Item>[] = [];
  private lost = 0;
  private readonly stream: Stream;
  readonly identity: string;
  private readonly batches: PacedQueue<Item> | undefined;

  /** @param before the stream that this one replaces, because its node wants something else now */
  constructor(
    { identity, open, batch = { maxBatch: 1, maxWaitMs: 0 } }: NodeStreamPlan<Item>,
    private readonly isRunning: () => boolean,
    before: NodeStream<Item> | undefined,
    environment: Pick<Environment, 'now' | 'after'> = systemEnvironment,
  ) {
    this.identity = identity;
    if (batch.maxBatch > 1) this.batches = this.createBatches(batch, environment);
    try {
      // Before the other one ends, so that both can share a socket.
      this.stream = open(this.listener());
    } finally {
      this.queued.unshift(...(before?.handOver() ?? []));
    }
  }

  get isAttached(): boolean {
    return this.sink !== undefined;
  }

  /** Refused: only a new stream can try again. */
  get isOver(): boolean {
    return this.state.name === 'failed';
  }

  attach(sink: StreamSink<Item>): void {
    this.sink = sink;
    sink.state(this.state);
  }

  detach(): void {
    this.sink = undefined;
  }

  /** The flows are running: what waited goes out. */
  flush(): void {
    this.queued.splice(0).forEach((callback) => this.tell(callback));
    if (this.lost > 0) this.sink?.lost(this.lost);
    if (this.sink !== undefined) this.lost = 0;
  }

  close(): Promise<void> {
    this.batches?.close();
    return this.stream.close();
  }

  /** Ends the stream and gives away what is still waiting. */
  private handOver(): Callback<Item>[] {
    this.sink = undefined;
    this.batches?.flush();
    void this.close();
    return this.queued.splice(0);
  }

  private listener(): NodeStreamListener<Item> {
    return {
      onItem: (item) =>
        this.batches === undefined ? this.tell((sink) => sink.item(item)) : this.batches.push(item),
      onGap: (report) => this.tell((sink) => sink.gap(report)),
      onRefused: (problem) => this.tell((sink) => sink.refused(problem)),
      onState: (state) => {
        this.state = state;
        this.sink?.state(state);
      },
    };
  }

  /** Node-RED takes whatever comes: nothing waits for a place, only for its batch. */
  private createBatches(
    batch: BatchLimits,
    environment: Pick<Environment, 'now' | 'after'>,
  ): PacedQueue<Item> {
    const host = {
      handOn: (items: readonly Item[]) => {
        this.tell((sink) => sink.batch(items), items.length);
        return Promise.resolve();
      },
      sizeOf: () => 0,
      onFull: () => {},
    };
    return new PacedQueue({ ...UNLIMITED, ...batch }, host, environment);
  }

  private tell(callback: Callback<Item>, events = 1): void {
    if (this.sink !== undefined && this.isRunning()) callback(this.sink);
    else if (this.queued.length < MAX_QUEUED) this.queued.push(callback);
    else this.lost += events;
  }
}
