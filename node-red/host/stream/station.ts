import type { GapReport } from '../../../core/sockets/gap';
import type { Problem } from '../../../core/sockets/problem';
import type { ConnectionState } from '../../../core/sockets/state';
import type { Outlet } from './outlet';

export interface Stream {
  readonly close: () => Promise<void>;
}

/** The callbacks that a stream is opened with. */
export interface StationListener<Item> {
  readonly onItem: (item: Item) => void;
  readonly onState: (state: ConnectionState) => void;
  readonly onGap: (report: GapReport) => void;
  readonly onRefused: (problem: Problem) => void;
}

export type StreamOpener<Item> = (listener: StationListener<Item>) => Stream;

type Word<Item> = (outlet: Outlet<Item>) => void;

/** A restart takes well under a second; this many messages would be hours of a busy workspace. */
const MOST_WAITING = 50_000;

/**
 * A node's stream, and what it told while there was no node to hear it. While flows restart, everything waits:
 * the nodes behind the trigger may not exist yet, and Node-RED drops a message to a missing node without a word.
 */
export class Station<Item> {
  private outlet: Outlet<Item> | undefined;
  private state: ConnectionState = { name: 'idle' };
  private waiting: Word<Item>[] = [];
  private lost = 0;
  private readonly stream: Stream;

  /**
   * @param wish what the stream was opened for
   * @param before the station that this one replaces, because its node wants something else now
   */
  constructor(
    readonly wish: string,
    open: StreamOpener<Item>,
    private readonly isRunning: () => boolean,
    before: Station<Item> | undefined,
  ) {
    try {
      // Before the other one ends, so that both can share a socket.
      this.stream = open(this.listener());
    } finally {
      this.waiting.unshift(...(before?.giveUp() ?? []));
    }
  }

  get isAttached(): boolean {
    return this.outlet !== undefined;
  }

  /** Refused: only a new stream can try again. */
  get isOver(): boolean {
    return this.state.name === 'failed';
  }

  attach(outlet: Outlet<Item>): void {
    this.outlet = outlet;
    outlet.state(this.state);
  }

  detach(): void {
    this.outlet = undefined;
  }

  /** The flows are running: what waited goes out. */
  flush(): void {
    this.waiting.splice(0).forEach((word) => this.tell(word));
    if (this.lost > 0) this.outlet?.lost(this.lost);
    if (this.outlet !== undefined) this.lost = 0;
  }

  close(): Promise<void> {
    return this.stream.close();
  }

  /** Ends the stream and gives away what is still waiting. */
  private giveUp(): Word<Item>[] {
    void this.close();
    return this.waiting.splice(0);
  }

  private listener(): StationListener<Item> {
    return {
      onItem: (item) => this.tell((outlet) => outlet.item(item)),
      onGap: (report) => this.tell((outlet) => outlet.gap(report)),
      onRefused: (problem) => this.tell((outlet) => outlet.refused(problem)),
      onState: (state) => {
        this.state = state;
        this.outlet?.state(state);
      },
    };
  }

  private tell(word: Word<Item>): void {
    if (this.outlet !== undefined && this.isRunning()) word(this.outlet);
    else if (this.waiting.length < MOST_WAITING) this.waiting.push(word);
    else this.lost += 1;
  }
}
