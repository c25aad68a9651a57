import { toHeaderBag } from '../../../library';
import { formatIsoTime } from '../../../core/read/iso-time';
import { isPrivateAddress } from '../../../core/read/private-address';
import { parseVersion, showVersion } from '../../../helpdesks/chatwoot/registration/version';
import { bodyImages, bodyText } from '../../../helpdesks/intercom/body';
import { clockDifference } from '../../../core/sockets/clock-difference';
import { readPlainEvent } from '../../../core/sockets/plain-event';
import { parseRetryAfter } from '../../../core/sockets/retry-after';
import { parseSignedTimestamp, toIsoTime } from '../../../core/read/timestamp';
import { expand } from '../big';
import type { Target } from '../target';

const NOW = Date.parse('2026-03-04T09:30:00Z');

const SEEDS = [
  1772616600,
  1772616600123,
  1772616600.5,
  '1772616600',
  '2026-03-04T09:30:00Z',
  '2026-03-04T09:30:00.123456+01:00',
  'Wed, 04 Mar 2026 09:30:00 GMT',
  'Wed Mar 04 2026 09:30:00 GMT+0000',
  '<p>One <b>two</b></p><ul><li>three &amp; &#x1f600;</li></ul><img alt="" src="https://example.com/a.png">',
  'https://[::ffff:10.0.0.1]:8080/hook',
  '4.14.1-fork.2',
  '42["message:send",{"content":"Hello"}]',
  [
    ['X-A', '1'],
    ['x-a', '2'],
  ],
  '<long <img src=\\">',
].map((value) => JSON.stringify(value));

/** The small readers alone, where an input reaches them undiluted. */
export const readersTarget: Target = { name: 'readers', weight: 15, seeds: SEEDS, run };

function run(input: string): void {
  const value = parse(expand(input));
  const iso = toIsoTime(value);
  if (iso !== null && !(new Date(iso).toISOString() === iso)) throw new Error(`no time: ${iso}`);
  if (typeof value === 'number' && Math.abs(value) <= 8.64e15) checkFormat(Math.floor(value));
  if (Array.isArray(value)) checkHeaders(value);
  if (typeof value === 'string') readText(value);
}

function readText(text: string): void {
  const time = parseSignedTimestamp(text);
  if (time !== undefined && !Number.isFinite(time)) throw new Error('a time that is none');
  const wait = parseRetryAfter(text, NOW);
  if (wait !== undefined && !(wait >= 0)) throw new Error('a pause that is none');
  clockDifference(text, NOW);
  const plain = bodyText(text);
  if (plain !== null && plain.length > text.length + 1) throw new Error('a text longer than its source');
  bodyImages(text);
  isPrivateAddress(text);
  showVersion(parseVersion(text));
  const event = readPlainEvent(text);
  if (event !== undefined && typeof event[0] !== 'string') throw new Error('an event without a name');
}

function checkFormat(milliseconds: number): void {
  if (formatIsoTime(milliseconds) !== new Date(milliseconds).toISOString())
    throw new Error('another time than Date has');
}

function checkHeaders(list: readonly unknown[]): void {
  const pairs = list.filter(isPair);
  const bag = toHeaderBag(pairs);
  if (Object.getPrototypeOf(bag) !== null) throw new Error('a bag of headers that inherits');
  if (pairs.some(([name]) => !Object.hasOwn(bag, name.toLowerCase()))) throw new Error('a header was lost');
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
