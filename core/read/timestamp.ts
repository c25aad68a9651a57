import { formatIsoTime } from './iso-time';
import { identifier } from './read';

const SECONDS = /^\d{9,11}$/;
const MILLISECONDS = /^\d{12,14}$/;
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/;
const DECIMAL_SECONDS = /^\d{9,11}(?:\.\d{1,9})?$/;
const ZONE = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})(?: ?\([^()]*\))?$/i;
/** Without a zone, which Date.parse would read in the machine's own. */
const ZONELESS = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)$/;

/** Date.parse is lenient with stray text; a helpdesk's date starts with a year or with a weekday. */
const DATE_START = /^(?:\d{4}-|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )/;
const MAX_DATE_LENGTH = 100;

/** Already UTC and valid in any month: most helpdesk times, and many times cheaper than a Date. */
const UTC =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3}\d{0,6})?(?:Z|\+00:00)$/;
const SECONDS_LENGTH = '2026-01-02T03:04:05'.length;
const MILLISECONDS_LENGTH = SECONDS_LENGTH + '.678'.length;

/** Above this a number is milliseconds: as seconds it would be the year 5138. */
const MAX_SECONDS = 1e11;

/**
 * A signed timestamp as milliseconds since the epoch. Seconds, milliseconds and ISO 8601 are told apart
 * by shape; anything else, such as digits followed by letters, is malformed and gives undefined.
 */
export function parseSignedTimestamp(value: string): number | undefined {
  if (SECONDS.test(value)) return Number(value) * 1000;
  if (MILLISECONDS.test(value)) return Number(value);
  if (!ISO.test(value)) return undefined;
  const parsed = Date.parse(value);
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** The same of a field of a signed body: there JSON's numbers may have a fraction, and so may their texts. */
export function parseSignedField(value: unknown): number | undefined {
  const written = identifier(value) ?? '';
  return DECIMAL_SECONDS.test(written) ? Math.round(Number(written) * 1000) : parseSignedTimestamp(written);
}

/**
 * Any of the time forms the helpdesks use in payloads, as ISO 8601 in UTC, or null. Integers and floats
 * of seconds or milliseconds, decimal strings of seconds, ISO and JavaScript date strings; 0 means none
 * (Chatwoot's `waiting_since` and `*_last_seen_at`). An ISO time without a zone is UTC, as helpdesks'
 * servers are; any other without one is none.
 */
export function toIsoTime(value: unknown): string | null {
  if (typeof value === 'string' && UTC.test(value)) return canonical(value);
  const milliseconds = toMilliseconds(value);
  if (milliseconds === undefined || !(Math.abs(milliseconds) <= 8.64e15)) return null;
  return formatIsoTime(milliseconds);
}

function canonical(utc: string): string {
  const hasMilliseconds = utc[SECONDS_LENGTH] === '.';
  if (!hasMilliseconds) return `${utc.slice(0, SECONDS_LENGTH)}.000Z`;
  return `${utc.slice(0, MILLISECONDS_LENGTH)}Z`;
}

function toMilliseconds(value: unknown): number | undefined {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string') return undefined;
  if (DATE_START.test(value)) return fromDate(value);
  return DECIMAL_SECONDS.test(value) || MILLISECONDS.test(value) ? fromNumber(Number(value)) : undefined;
}

function fromDate(value: string): number | undefined {
  if (value.length > MAX_DATE_LENGTH) return undefined;
  const zoned = value.replace(ZONELESS, '$1T$2Z');
  if (zoned.includes(':') && !ZONE.test(zoned)) return undefined;
  const parsed = Date.parse(zoned);
  return Number.isNaN(parsed) ? undefined : parsed;
}

function fromNumber(value: number): number | undefined {
  if (!Number.isFinite(value) || value <= 0) return undefined;
  return Math.round(value > MAX_SECONDS ? value : value * 1000);
}
