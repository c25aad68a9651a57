import type { NodeDef } from '@node-red/registry';
import { readRestartChoice, type RestartChoice } from '../../../core/streams/restart-choice';
import { NO_FILTERS, type ItemConfig } from '../config';

/** A node that listens to a socket, as the editor saves it. Text fields keep what was typed. */
export interface StreamConfig extends ItemConfig {
  readonly version: number;
  /** Id of the config node that holds the token. */
  readonly token: string;
  readonly catchUp: boolean;
  /** What becomes of messages that came while the node was not running. */
  readonly afterRestart: RestartChoice;
  /** How far back to read at most. */
  readonly readBackHours: number | string;
  /** Above 1, a message holds an array of items. */
  readonly eventsPerMessage: number | string;
  /** Milliseconds that an event waits for others of its message. */
  readonly longestWait: number | string;
}

export type SavedStream = NodeDef & Partial<StreamConfig>;

/** What a flow that leaves a field out means: the same as a node fresh from the palette. */
const DEFAULTS: StreamConfig = {
  version: 1,
  token: '',
  events: ['*'],
  ...NO_FILTERS,
  output: 'item',
  shareDuplicates: false,
  catchUp: true,
  afterRestart: 'readBack',
  readBackHours: 24,
  eventsPerMessage: 1,
  longestWait: 1000,
};

/** Takes only what is the stream's own: place and wires do not decide about the connection. */
export function readConfig(saved: SavedStream): StreamConfig {
  const names = Object.keys(DEFAULTS) as (keyof StreamConfig)[];
  const given = names.filter((name) => saved[name] !== undefined).map((name) => [name, saved[name]]);
  const afterRestart = readRestartChoice(saved.afterRestart);
  return { ...DEFAULTS, ...Object.fromEntries(given), afterRestart };
}
