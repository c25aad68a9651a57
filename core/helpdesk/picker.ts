import type { HelpdeskApi } from './api';
import type { FilterName } from './filters';

/** One row of a picker: what is stored, and what is read. */
export interface PickerRow {
  readonly value: string;
  readonly label: string;
  /** Tells it from others of the same name: a domain. */
  readonly detail?: string;
}

/** What a helpdesk listed to choose from, or why it did not. */
export type Picked = { readonly ok: true; readonly rows: readonly PickerRow[] } | Unlisted;

export interface Unlisted {
  readonly ok: false;
  readonly problem: { readonly code: string; readonly detail: string };
}

/** Asks a helpdesk's API for a list; never rejects. */
export type Picker = (api: HelpdeskApi) => Promise<Picked>;

/** What can be listed, by the filter that it is for. */
export type Pickers = { readonly [Name in FilterName]?: Picker };
