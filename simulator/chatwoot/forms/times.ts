/** Rails' `to_json` of a time: UTC, with milliseconds. */
export function iso(at: number): string;
export function iso(at: number | null): string | null;
export function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** Ruby's `to_i` of a time; of none it is 0. */
export function seconds(at: number | null): number {
  return at === null ? 0 : Math.floor(at / 1000);
}

/** Ruby's `to_f`. The database counts microseconds; some are added, so that it never looks like an integer. */
export function fraction(at: number): number {
  return Number(`${seconds(at)}.${String(at % 1000).padStart(3, '0')}183`);
}
