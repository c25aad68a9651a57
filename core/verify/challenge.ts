import type { HeaderBag } from '../helpdesk/delivery';
import type { Challenge } from '../helpdesk/provider';
import type { JsonObject } from '../read/read';
import { readHeader } from './headers';

/** Visible ASCII without what a page is made of, in case something shows it as one. */
const WORD = /^[!#-%'-;=?-~]{1,256}$/;

/** The word that the sender wants back; '' where it cannot be sent back, undefined where the request is no challenge. */
export function readChallenge(
  body: JsonObject,
  headers: HeaderBag,
  challenge: Challenge,
): string | undefined {
  if (body[challenge.body.field] !== challenge.body.value) return undefined;
  const word = readHeader(headers, challenge.header.toLowerCase());
  return typeof word === 'string' && WORD.test(word) ? word : '';
}
