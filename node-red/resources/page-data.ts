import type { Choice } from './tick-list';

/** What the page of one helpdesk offers; served by the runtime from its catalogue. */
export interface PageData {
  readonly choices: readonly Choice[];
  readonly modes: readonly string[];
  readonly hasClock: boolean;
  readonly options: Readonly<Record<string, boolean>>;
  readonly replayWindow: string;
  readonly maxBodyKb: string;
  readonly pickers: readonly string[];
  readonly hasSocket: boolean;
  readonly canRegister: boolean;
  readonly filters: Readonly<Record<string, boolean | readonly string[]>>;
  readonly kinds: readonly string[];
}

/** Of a trigger that listens to a socket: its events are all the same, or by the tier of the token. */
export interface StreamPageData extends Pick<PageData, 'filters' | 'kinds'> {
  readonly choices: readonly Choice[] | Readonly<Record<string, readonly Choice[]>>;
}

const loaded = new Map<string, JQuery.jqXHR>();

/** Asked for once a page, and again where that failed. */
export function load<Data = PageData>(name: string): JQuery.jqXHR<Data> {
  const known = loaded.get(name);
  if (known !== undefined) return known as JQuery.jqXHR<Data>;
  const asked: JQuery.jqXHR<Data> = $.getJSON(`helpdesk-triggers/${name}`);
  loaded.set(name, asked);
  asked.fail(() => loaded.delete(name));
  return asked;
}
