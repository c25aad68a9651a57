import type { AttachmentBlock } from '../../core/helpdesk/item';
import { text } from '../../core/read/read';

/** A body of HTML begins with an element; plain text that happens to begin with one of these is not worth more. */
const IS_HTML = /^\s*<(?:p|div|h[1-6]|ul|ol|pre|blockquote|table|img|br|a|b|i)\b[^<>]*>/i;
/** `<` ends a tag as well, so that a customer's text full of them cannot cost more than its length. */
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;
/** Looked for first: to list all matches costs more than the rest of the item, also where there are none. */
const ANY_IMAGE = /<img\b/i;
const IMAGE = /<img\b[^<>]*?\ssrc="([^"<>]*)"/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const LINE_ENDING = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'pre',
  'blockquote',
  'tr',
]);
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * What a person reads: `message.text` is plain at every helpdesk. Intercom's bodies are HTML, and plain text in
 * webhooks of API version 2.15 and newer (descriptions/2.15 of github:intercom/Intercom-OpenAPI, conversation_part);
 * which version an app has, no notification says. The body as it came stays in `data`.
 */
export function bodyText(value: unknown): string | null {
  const body = text(value);
  if (body === null || !IS_HTML.test(body)) return body;
  return text(
    body
      .replace(TAG, lineBreaks)
      .replace(ENTITY, decoded)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );
}

/** Pictures stand in the HTML and not among the attachments (github:botpress/growth, pull request 217). */
export function bodyImages(value: unknown): AttachmentBlock[] {
  const body = text(value);
  if (body === null || !ANY_IMAGE.test(body) || !IS_HTML.test(body)) return [];
  return [...body.matchAll(IMAGE)].map(([, url = '']) => ({
    name: null,
    url: text(url.replace(ENTITY, decoded)),
    type: 'image',
    size: null,
    coordinates: null,
  }));
}

function lineBreaks(_tag: string, slash: string, name: string): string {
  const element = name.toLowerCase();
  if (element === 'br') return '\n';
  if (element === 'li' && slash === '') return '- ';
  return slash === '/' && LINE_ENDING.has(element) ? '\n' : '';
}

function decoded(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
  const point = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return point > 0 && point <= 0x10ffff && !isSurrogate ? String.fromCodePoint(point) : entity;
}
