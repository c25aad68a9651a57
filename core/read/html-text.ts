/** `<` ends a tag as well, so that a customer's text full of them cannot cost more than its length. */
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;
/** What a browser shows nothing of. One that does not end goes on to the end, there and here: that costs one look. */
const HIDDEN = /<!--[^]*?(?:-->|$)|<(style|script|title)\b[^]*?(?:<\/\1\s*>|$)/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
/** What a browser begins a new line for, and ends one after. */
const BLOCKS = new Set(
  (
    'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'
  ).split(' '),
);
const CELLS = new Set(['td', 'th']);
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
  // Looking for a character takes a fraction of what looking for a pattern does.
  const text = decodeEntities(html.includes('<') ? replaceTags(html) : html);
  return (text.includes('\n\n\n') ? text.replace(/\n{3,}/g, '\n\n') : text).trim();
}

function replaceTags(html: string): string {
  const visible = html.replace(HIDDEN, '');
  const read: string[] = [];
  let from = 0;
  let isLineEmpty = true;
  for (const tag of visible.matchAll(TAG)) {
    const [whole, slash, name = ''] = tag;
    const words = visible.slice(from, tag.index);
    from = tag.index + whole.length;
    isLineEmpty = endsInEmptyLine(words, isLineEmpty);
    const gap = gapFor(name.toLowerCase(), slash === '', isLineEmpty);
    isLineEmpty ||= gap.includes('\n');
    read.push(words, gap);
  }
  read.push(visible.slice(from));
  return read.join('');
}

export function decodeEntities(html: string): string {
  return html.includes('&') ? html.replace(ENTITY, decoded) : html;
}

/** Blocks break a line that has words only: of two that touch, or stand in each other, the text has one break. */
function gapFor(element: string, isOpening: boolean, isLineEmpty: boolean): string {
  if (element === 'br') return '\n';
  if (CELLS.has(element)) return isOpening && !isLineEmpty ? ' ' : '';
  if (!BLOCKS.has(element)) return '';
  return (isLineEmpty ? '' : '\n') + (element === 'li' && isOpening ? '- ' : '');
}

function endsInEmptyLine(words: string, wasEmpty: boolean): boolean {
  const end = words.lastIndexOf('\n');
  return words.slice(end + 1).trim() === '' && (wasEmpty || end !== -1);
}

function decoded(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
  const point = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return point > 0 && point <= 0x10ffff && !isSurrogate ? String.fromCodePoint(point) : entity;
}
