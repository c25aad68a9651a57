const HTTP_DATE = /^[A-Z][a-z]{2}, /;

/** The last millisecond that four digits of a year can say. */
const MAX_DATE = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A header's date (RFC 9110, 5.6.7) in milliseconds, or undefined. `Date.parse` takes almost anything: "-5" is a year to it. */
export function parseHttpDate(value: string): number | undefined {
  const date = HTTP_DATE.test(value) ? Date.parse(value) : NaN;
  return date >= 0 && date <= MAX_DATE ? date : undefined;
}
