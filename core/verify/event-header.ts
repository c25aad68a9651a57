import type { HeaderBag } from '../helpdesk/delivery';
import { readHeader } from './headers';

const NAME = /^[\w.:-]{1,100}$/;

/** The event's name as a header gives it, which anybody could have changed; undefined where there is none to use. */
export function readEventHeader(headers: HeaderBag, eventHeader: string): string | undefined {
  const name = readHeader(headers, eventHeader.toLowerCase());
  return typeof name === 'string' && NAME.test(name) ? name : undefined;
}
