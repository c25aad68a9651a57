import { isDeepStrictEqual } from 'node:util';
import { ITEM_KINDS, type HelpdeskItem } from '../../library';
import type { StreamItem } from '../../core/helpdesk/stream-item';

const SHARED: readonly object[] = [
  Object,
  Array,
  String,
  Number,
  Boolean,
  Function,
  Promise,
  Map,
  Set,
  Buffer,
  RegExp,
  Date,
].map(({ prototype }) => prototype as object);
const BEFORE = SHARED.map(readDescriptors);
const SIZES = SHARED.map((prototype) => Reflect.ownKeys(prototype).length);

/** Nothing was added to what all objects inherit; asked after every input, so only counted. */
export function checkPrototypes(): void {
  SHARED.forEach((prototype, index) => {
    if (Reflect.ownKeys(prototype).length !== SIZES[index])
      throw new Error('a shared prototype was added to');
  });
}

/** Nor was anything of it replaced. */
export function comparePrototypes(): boolean {
  return isDeepStrictEqual(SHARED.map(readDescriptors), BEFORE);
}

/** As a list: isDeepStrictEqual goes by a `Symbol.toStringTag` that an object of them would have. */
function readDescriptors(prototype: object) {
  return Reflect.ownKeys(prototype).map((key) => [key, Object.getOwnPropertyDescriptor(prototype, key)]);
}

const BLOCKS = ['account', 'inbox', 'conversation', 'contact', 'author', 'assignee', 'message'] as const;
const SOURCES: ReadonlySet<string> = new Set(['webhook', 'rtm', 'realtime', 'catch-up']);
const KINDS: ReadonlySet<string> = new Set(ITEM_KINDS);

/** What both hosts do with an item, and a flow may rely on. */
export function checkItem(item: HelpdeskItem | StreamItem): void {
  const written = JSON.stringify(item);
  if (typeof written !== 'string') throw new Error('an item cannot be written as JSON');
  if (!KINDS.has(item.kind) || !SOURCES.has(item.source))
    throw new Error(`unknown kind or source: ${item.kind}`);
  if (typeof item.verified !== 'boolean' || typeof item.test !== 'boolean')
    throw new Error('a flag is no boolean');
  for (const text of [item.id, item.occurredAt]) {
    if (text !== null && (typeof text !== 'string' || text === ''))
      throw new Error('an id or a time is no text');
  }
  if (item.occurredAt !== null && Number.isNaN(Date.parse(item.occurredAt)))
    throw new Error('a time is none');
  checkPlain(item, 'the item');
  for (const name of BLOCKS) if (item[name] !== null) checkBlock(item[name], name);
  checkPlain(item.data, 'its data');
}

function checkBlock(block: object, name: string): void {
  checkPlain(block, name);
  if (Object.hasOwn(block, '__proto__')) throw new Error(`${name} has a key __proto__`);
  for (const [key, value] of Object.entries(block)) {
    if (value !== null && typeof value !== 'string' && key !== 'attachments')
      throw new Error(`${name}.${key} is ${typeof value}`);
  }
}

/** By its look, not by identity: a test of Jest has an Object of its own, and structuredClone that of Node. */
function checkPlain(value: object, name: string): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain =
    typeof prototype === 'object' &&
    prototype !== null &&
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype, 'hasOwnProperty');
  if (!isPlain) throw new Error(`${name} inherits from something else`);
}
