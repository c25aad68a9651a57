/** `<` ends a tag as well, so that a customer's text full of them cannot cost more than its length. */
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;
/** What a browser shows nothing of. One that does not end goes on to the end, there and here: that costs one look. */
const HIDDEN = /<!--[^]*?(?:-->|$)|<(style|script|title)\b[^]*?(?:<\/\1\s*>|$)/gi;
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

/** What a person reads in a message's HTML: without tags, with line breaks, entities decoded. */
export function htmlToText(html: string): string {
  return decodeEntities(html.replace(HIDDEN, '').replace(TAG, lineBreaks))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function decodeEntities(html: string): string {
  return html.replace(ENTITY, decoded);
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
