import { parseHttpDate } from './http-date';

/**
 * How far the other side's clock is ahead of this machine's, in milliseconds, by an answer's `date` header; undefined
 * without one. The header knows whole seconds, so that less than two of them say nothing.
 */
export function clockDifference(date: string | null | undefined, now: number): number | undefined {
  const there = parseHttpDate(date ?? '');
  if (there === undefined) return undefined;
  return Math.abs(there - now) < 2000 ? 0 : there - now;
}
