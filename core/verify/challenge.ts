import type { HeaderBag } from '../helpdesk/delivery';
import type { Provider } from '../helpdesk/provider';
import type { JsonObject } from '../read/read';
import { readHeader } from './headers';

/** Visible ASCII without what a page is made of, in case something shows it as one. */
const WORD = /^[!#-%'-;=?-~]{1,256}$/;

/** The word that the sender wants back; '' where it cannot be sent back, null where the request is no challenge. */
export function readChallenge(
  body: JsonObject,
  headers: HeaderBag,
  { challenge }: Pick<Provider, 'challenge'>,
): string | null {
  if (challenge === undefined || body[challenge.body.field] !== challenge.body.value) return null;
  const word = readHeader(headers, challenge.header.toLowerCase());
  return typeof word === 'string' && WORD.test(word) ? word : '';
}
