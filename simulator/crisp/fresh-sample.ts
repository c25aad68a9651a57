import { crispExamples } from '../../helpdesks/crisp/examples';
import type { CrispPayloads } from '../../helpdesks/crisp/payloads';
import { freshMessage } from './fresh-message';

/** The first example of an event, written now where it is a message: REST finds messages by their time. */
export function freshSample<Event extends keyof CrispPayloads>(event: Event): CrispPayloads[Event] {
  const { payload } = crispExamples[event][0];
  if (event !== 'message:send' && event !== 'message:received') return payload;
  const { fingerprint, timestamp } = freshMessage();
  return { ...payload, fingerprint, timestamp };
}
