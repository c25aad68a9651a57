import type { AttachmentBlock } from '../../core/helpdesk/item';
import { decodeEntities, htmlToText } from '../../core/read/html-text';
import { text } from '../../core/read/read';

/** A body of HTML begins with an element; plain text that happens to begin with one of these is not worth more. */
const IS_HTML = /^\s*<(?:p|div|h[1-6]|ul|ol|pre|blockquote|table|img|br|a|b|i)\b[^<>]*>/i;
/** Looked for first: to list all matches costs more than the rest of the item, also where there are none. */
const ANY_IMAGE = /<img\b/i;
const IMAGE = /<img\b[^<>]*?\ssrc="([^"<>]*)"/gi;

/**
 * What a person reads: `message.text` is plain at every helpdesk. Intercom's bodies are HTML, and plain text in
 * webhooks of API version 2.15 and newer (descriptions/2.15 of github:intercom/Intercom-OpenAPI, conversation_part);
 * which version an app has, no notification says. The body as it came stays in `data`.
 */
export function bodyText(value: unknown): string | null {
  const body = text(value);
  return body === null || !IS_HTML.test(body) ? body : text(htmlToText(body));
}

/** Pictures stand in the HTML and not among the attachments (github:botpress/growth, pull request 217). */
export function bodyImages(value: unknown): AttachmentBlock[] {
  const body = text(value);
  if (body === null || !ANY_IMAGE.test(body) || !IS_HTML.test(body)) return [];
  return [...body.matchAll(IMAGE)].map(([, url = '']) => ({
    name: null,
    url: text(decodeEntities(url)),
    type: 'image',
    size: null,
    coordinates: null,
  }));
}
