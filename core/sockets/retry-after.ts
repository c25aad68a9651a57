import { parseHttpDate } from './http-date';

const SECONDS = /^\d{1,8}$/;

/** The header's milliseconds, from either of its two forms (RFC 9110, 10.2.3), or undefined. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (SECONDS.test(value.trim())) return Number(value) * 1000;
  const date = parseHttpDate(value);
  return date === undefined ? undefined : Math.max(0, date - now);
}
