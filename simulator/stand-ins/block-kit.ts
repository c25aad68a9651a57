import { isRecord, type JsonRecord } from './json-body';

/** docs.slack.dev/reference/block-kit/blocks, one page for each kind of block, and …/composition-objects/text-object. */
const LIMITS = {
  blocks: 50,
  blockId: 255,
  text: 3000,
  header: 150,
  fields: 10,
  field: 2000,
  contextElements: 10,
  actions: 25,
  buttonText: 75,
  url: 3000,
} as const;

type Check = (block: JsonRecord) => boolean;

/** Those that a message of a flow needs; this stand-in knows no others. */
const BLOCKS: Readonly<Record<string, Check>> = {
  divider: () => true,
  header: ({ text }) => isText(text, LIMITS.header, 'plain_text'),
  section: ({ text, fields }) => isSection(text, fields),
  context: ({ elements }) =>
    isList(elements, LIMITS.contextElements, (each) => isText(each, LIMITS.text) || isImage(each)),
  actions: ({ elements }) => isList(elements, LIMITS.actions, isButton),
  image: (block) => isImage(block),
};

/** Whether Slack would take these blocks; it answers `invalid_blocks` to all others. */
export function isBlockList(value: unknown): value is readonly JsonRecord[] {
  return Array.isArray(value) && value.length <= LIMITS.blocks && value.every(isBlock) && hasUniqueIds(value);
}

/** Every text that Slack reads as mrkdwn, so that what it would make of it can be looked at. */
export function readMrkdwn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(readMrkdwn);
  if (!isRecord(value)) return [];
  if (value.type === 'mrkdwn') return [String(value.text)];
  return Object.values(value).flatMap(readMrkdwn);
}

function isBlock(value: unknown): value is JsonRecord {
  if (!isRecord(value) || typeof value.type !== 'string') return false;
  if (value.block_id !== undefined && !isString(value.block_id, LIMITS.blockId)) return false;
  const check = Object.hasOwn(BLOCKS, value.type) ? BLOCKS[value.type] : undefined;
  return check?.(value) ?? false;
}

function hasUniqueIds(blocks: readonly JsonRecord[]): boolean {
  const ids = blocks.map(({ block_id }) => block_id).filter((id) => id !== undefined);
  return new Set(ids).size === ids.length;
}

function isSection(text: unknown, fields: unknown): boolean {
  if (text === undefined) return isList(fields, LIMITS.fields, (each) => isText(each, LIMITS.field));
  return isText(text, LIMITS.text);
}

function isText(value: unknown, max: number, only?: 'plain_text'): boolean {
  if (!isRecord(value) || !isString(value.text, max)) return false;
  if (value.type === 'plain_text') return value.verbatim === undefined;
  return value.type === 'mrkdwn' && only === undefined && value.emoji === undefined;
}

function isImage(value: unknown): boolean {
  return (
    isRecord(value) && value.type === 'image' && isUrl(value.image_url) && typeof value.alt_text === 'string'
  );
}

function isButton(value: unknown): boolean {
  if (!isRecord(value) || value.type !== 'button') return false;
  return isText(value.text, LIMITS.buttonText, 'plain_text') && (value.url === undefined || isUrl(value.url));
}

function isUrl(value: unknown): boolean {
  return isString(value, LIMITS.url) && /^https?:\/\/\S+$/.test(value);
}

function isString(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= max;
}

function isList(value: unknown, max: number, check: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= max && value.every(check);
}
