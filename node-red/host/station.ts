import type { GapReport } from '../../core/realtime/gap';
import type { Problem } from '../../core/realtime/problem';
import type { ConnectionState } from '../../core/realtime/state';
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

/** A node's stream, and what it told while there was no node to hear it. */
export interface Station<Item> {
  readonly wish: string;
  readonly isAttached: () => boolean;
  /** Refused: only a new stream can try again. */
  readonly isOver: () => boolean;
  readonly attach: (outlet: Outlet<Item>) => void;
  readonly detach: () => void;
  /** The flows are running: what waited goes out. */
  readonly flush: () => void;
  readonly close: () => Promise<void>;
  /** Ends the stream and gives away what is still waiting. */
  readonly giveUp: () => Waiting<Item>;
}

type Waiting<Item> = ((outlet: Outlet<Item>) => void)[];

/** A restart takes well under a second; this many messages would be hours of a busy workspace. */
const MOST_WAITING = 50_000;

/**
 * While flows restart, everything waits: the nodes behind the trigger may not exist yet, and Node-RED drops a
 * message to a missing node without a word.
 *
 * @param before the station that this one replaces, because its node wants something else now
 */
export function createStation<Item>(
  wish: string,
  open: StreamOpener<Item>,
  isRunning: () => boolean,
  before: Station<Item> | undefined,
): Station<Item> {
  let outlet: Outlet<Item> | undefined;
  let state: ConnectionState = { name: 'idle' };
  let waiting: Waiting<Item> = [];

  const tell = (word: Waiting<Item>[number]) => {
    if (outlet !== undefined && isRunning()) word(outlet);
    else if (waiting.length < MOST_WAITING) waiting.push(word);
  };
  // Opened before the other one ends, so that both can share a socket.
  const stream = openAfter(before, () =>
    open({
      onItem: (item) => tell((to) => to.item(item)),
      onGap: (report) => tell((to) => to.gap(report)),
      onRefused: (problem) => tell((to) => to.refused(problem)),
      onState: (next) => {
        state = next;
        outlet?.state(next);
      },
    }),
  );
  waiting.unshift(...(before?.giveUp() ?? []));

  return {
    wish,
    isAttached: () => outlet !== undefined,
    isOver: () => state.name === 'failed',
    attach: (to) => {
      outlet = to;
      to.state(state);
    },
    detach: () => {
      outlet = undefined;
    },
    flush: () => {
      const words = waiting;
      waiting = [];
      words.forEach(tell);
    },
    close: () => stream.close(),
    giveUp: () => {
      void stream.close();
      return waiting.splice(0);
    },
  };
}

function openAfter<Item, Result>(before: Station<Item> | undefined, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    before?.giveUp();
    throw error;
  }
}
