export type Host = 'n8n' | 'node-red';

/** Column and row. */
export type Place = readonly [column: number, row: number];

/** n8n shows a whole flow, however wide it is; Node-RED only what fits into its window. */
export type Places = { readonly [Each in Host]: Place };

/** What every step has. */
export interface Placed {
  readonly name: string;
  /** Names of the steps before it. One that is not on a host is stepped over there. */
  readonly after: readonly string[];
  readonly at: Places;
  /** Left out: both. */
  readonly only?: Host;
}
