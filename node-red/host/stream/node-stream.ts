import type { Stream } from '../../../core/helpdesk/provider-stream';
import type { ConnectionState } from '../../../core/sockets/state';
import { systemEnvironment, type Environment } from '../../../core/environment/environment';
import type { Progress } from '../../../core/streams/progress';
import type { PacedQueue } from '../../../core/trigger/paced-queue';
import { createBatches, type KeyedItem } from './batches';
import { CheckpointSaver } from './checkpoint-saver';
import type { NodeStreamListener, NodeStreamPlan } from './node-stream-plan';
import type { StreamSink } from './stream-sink';

type Callback<Item> = (sink: StreamSink<Item>) => void;

/** A restart takes well under a second; this many messages would be hours of a busy workspace. */
const MAX_QUEUED = 50_000;

/**
 * A node's stream, and what it told while there was no node to hear it. While flows restart, everything waits:
 * the nodes behind the trigger may not exist yet, and Node-RED drops a message to a missing node without a word.
 */
export class NodeStream<Item> {
  private sink: StreamSink<Item> | undefined;
  private state: ConnectionState = { name: 'idle' };
  private queued: Callback<Item>[] = [];
  private lost = 0;
  private readonly stream: Pick<Stream, 'close'>;
  readonly identity: string;
  private readonly line: string | undefined;
  private readonly batches: PacedQueue<KeyedItem<Item>> | undefined;
  private readonly progress: Progress | undefined;
  private readonly saver: CheckpointSaver;

  /** @param before the stream that this one replaces, because its node wants something else now */
  constructor(
    plan: NodeStreamPlan<Item>,
    private readonly isRunning: () => boolean,
    before: NodeStream<Item> | undefined,
    environment: Pick<Environment, 'now' | 'after'> = systemEnvironment,
  ) {
    const { identity, line, open, batch = { maxBatch: 1, maxWaitMs: 0 } } = plan;
    this.identity = identity;
    this.line = line;
    // On a line that it takes over nothing is missed.
    const takesOver = before !== undefined && before.line === line && !before.isOver;
    this.progress = plan.createProgress?.(!takesOver);
    this.saver = new CheckpointSaver(environment, () => this.saveCheckpoint());
    if (batch.maxBatch > 1) {
      this.batches = createBatches(batch, environment, (items, keys) =>
        this.tell((sink) => sink.batch(items), keys),
      );
    }
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
    this.saveCheckpoint();
    this.sink = undefined;
  }

  /** The flows are running: what waited goes out. */
  flush(): void {
    this.queued.splice(0).forEach((callback) => this.tell(callback));
    if (this.lost > 0) this.sink?.lost(this.lost);
    if (this.sink !== undefined) this.lost = 0;
  }

  close(): Promise<void> {
    this.saver.cancel();
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
      ...(this.progress !== undefined && { progress: this.progress }),
      onItem: (item, key) => {
        if (this.batches !== undefined) return this.batches.push({ item, key });
        this.tell((sink) => sink.item(item), [key]);
      },
      onGap: (report) => this.tell((sink) => sink.gap(report)),
      onRefused: (problem) => this.tell((sink) => sink.refused(problem)),
      onState: (state) => {
        this.state = state;
        this.sink?.state(state);
        // A quiet line, too, is to be read back from where it began.
        if (state.name === 'live' && this.progress !== undefined) this.saver.request();
      },
    };
  }

  /** @param keys of the events that it tells of */
  private tell(callback: Callback<Item>, keys: readonly (string | null)[] = [null]): void {
    const tellAndSettle: Callback<Item> = (sink) => {
      callback(sink);
      this.settle(keys);
    };
    if (this.sink !== undefined && this.isRunning()) tellAndSettle(this.sink);
    else if (this.queued.length < MAX_QUEUED) this.queued.push(tellAndSettle);
    else this.lost += keys.length;
  }

  private settle(keys: readonly (string | null)[]): void {
    if (this.progress === undefined) return;
    this.progress.settle(keys.filter((key) => key !== null));
    this.saver.request();
  }

  private saveCheckpoint(): void {
    const checkpoint = this.progress?.checkpoint() ?? null;
    if (checkpoint !== null) this.sink?.checkpoint(checkpoint);
  }
}
