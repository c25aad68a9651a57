import type { Problem } from './realtime/problem';

/** One row of a picker: what is stored, and what is read. */
export interface PickerRow {
  readonly value: string;
  readonly label: string;
}

/** What a helpdesk listed to choose from, or why it did not. */
export type Picked = { readonly ok: true; readonly rows: readonly PickerRow[] } | Unlisted;

export interface Unlisted {
  readonly ok: false;
  readonly problem: Problem;
}
