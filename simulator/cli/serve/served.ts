/** A helpdesk that runs on this machine until a person ends it. */
export interface Served {
  /** Where it is, and whose tokens are good. */
  readonly introduction: string;
  /** One more event of the usual kind: what happens on Enter, or by the clock. Answers what came of it. */
  send(): Promise<string>;
  /** Does what a typed line asks for, and answers what happened. */
  obey(line: string): Promise<string>;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The first one; the credentials are the same each time, so that what was entered keeps working. */
  readonly port: number;
  /** The usual event. */
  readonly event: string;
  /** The release that it shall be; null where none was named. */
  readonly release: string | null;
}

/** A helpdesk that can be served. */
export interface Servable {
  readonly label: string;
  readonly help: string;
  readonly port: number;
  /** What may be typed for one event of that name; the usual one first. */
  readonly events: readonly string[];
  /** Whether it comes in releases that differ. */
  readonly released: boolean;
  readonly start: (options: ServeOptions) => Promise<Served>;
}

export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** The names with what each does, for a help text. */
export function explained(entries: readonly (readonly [name: string, does: string])[]): string {
  return entries.map(([name, does]) => `    ${name.padEnd(22)}${does}`).join('\n');
}
