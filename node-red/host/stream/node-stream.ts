import type { GapReport } from '../../../core/sockets/gap';
import type { Problem } from '../../../core/sockets/problem';
import type { ConnectionState } from '../../../core/sockets/state';
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
  private readonly stream: Stream;

  /**
   * @param identity what the stream was opened for
   * @param before the stream that this one replaces, because its node wants something else now
   */
  constructor(
    readonly identity: string,
    open: StreamOpener<Item>,
    private readonly isRunning: () => boolean,
    before: NodeStream<Item> | undefined,
  ) {
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
    return this.stream.close();
  }

  /** Ends the stream and gives away what is still waiting. */
  private handOver(): Callback<Item>[] {
    void this.close();
    return this.queued.splice(0);
  }

  private listener(): NodeStreamListener<Item> {
    return {
      onItem: (item) => this.tell((sink) => sink.item(item)),
      onGap: (report) => this.tell((sink) => sink.gap(report)),
      onRefused: (problem) => this.tell((sink) => sink.refused(problem)),
      onState: (state) => {
        this.state = state;
        this.sink?.state(state);
      },
    };
  }

  private tell(callback: Callback<Item>): void {
    if (this.sink !== undefined && this.isRunning()) callback(this.sink);
    else if (this.queued.length < MAX_QUEUED) this.queued.push(callback);
    else this.lost += 1;
  }
}
