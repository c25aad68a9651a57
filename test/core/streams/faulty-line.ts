import type { Stream } from '../../../core/helpdesk/provider-stream';
import type { GapReport } from '../../../core/sockets/gap';
import type { Problem } from '../../../core/sockets/problem';
import type { Item } from '../../../core/helpdesk/item';
import { until } from '../../simulator/until';

/** What a stream told so far. */
export interface Told {
  readonly items: readonly Pick<Item, 'event' | 'id' | 'source' | 'data' | 'message'>[];
  readonly gaps: readonly GapReport[];
  readonly refusals: readonly Problem[];
  readonly errors: readonly unknown[];
  readonly contents: readonly unknown[];
  /** Names of its states, in their order. */
  readonly stateNames: () => readonly string[];
}

/** A simulated helpdesk and one stream to it, over real sockets. */
export interface Line {
  readonly told: Told;
  readonly open: () => Stream;
  /** The helpdesk has it, and the stream says so. */
  readonly isLive: () => boolean;
  /** A customer writes. Returns the message's id, as items give it. */
  readonly say: (content: string) => string;
  /** Ids of the messages that came. */
  readonly received: () => readonly string[];
  /** Starts a fault of the simulator. */
  readonly fault: (name: string, options?: object) => Promise<{ end(): Promise<unknown> }>;
  readonly clear: () => Promise<unknown>;
  /** Attempts to connect, as the helpdesk counts them. */
  readonly attempts: () => number;
  readonly openSockets: () => number;
  /** Closes all of it, and fails where something is left. */
  readonly close: () => Promise<void>;
}

/** A line with a person at its end, who writes and counts. */
export class Played {
  readonly said: string[] = [];
  stream: Stream | undefined;

  constructor(readonly line: Line) {}

  open(): Stream {
    return (this.stream = this.line.open());
  }

  async live(): Promise<void> {
    this.open();
    await until(this.line.isLive);
  }

  say(content = 'hello'): void {
    this.said.push(this.line.say(content));
  }

  /** Every message once, in the order in which it was said. */
  async nothingLost(): Promise<void> {
    await until(() => this.line.received().length >= this.said.length, 10_000);
    expect(this.line.received()).toEqual(this.said);
  }

  async backAfter(breakIt: (line: Line) => Promise<unknown>): Promise<void> {
    const { line } = this;
    await this.live();
    this.say('before');
    await until(() => line.received().length === 1);
    await breakIt(line);
    this.say('meanwhile');
    await until(() => line.told.gaps.length > 0 && line.isLive(), 10_000);
    this.say('afterwards');
    await this.nothingLost();
    expect(line.told.refusals).toEqual([]);
  }

  stayed(): void {
    expect(this.line.told.stateNames().filter((name) => name === 'live')).toHaveLength(1);
    expect(this.line.told.gaps).toEqual([]);
  }
}
