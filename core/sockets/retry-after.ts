const HTTP_DATE = /^[A-Z][a-z]{2}, /;
const SECONDS = /^\d{1,8}$/;

/** The header's milliseconds, from either of its two forms (RFC 9110, 10.2.3), or undefined. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (SECONDS.test(value.trim())) return Number(value) * 1000;
  // Date.parse takes almost anything: "-5" is a year to it.
  const date = HTTP_DATE.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
