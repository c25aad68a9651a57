import { readBack } from '../../../../helpdesks/chatwoot/realtime/read-back';
import type { JsonObject } from '../../../../core/read/read';
import { createShortReader } from '../../../core/streams/short-reader';
import { FakeRest } from './fake-rest';

/** The second since which messages are missing. */
export const SINCE = 1_772_600_000;

export const CONVERSATIONS = '/api/v1/accounts/12/conversations';

/** Reading back from a Chatwoot that is a table. */
export class FakeReading {
  readonly rest = new FakeRest();
  readonly learned: JsonObject[] = [];
  /** Ids of messages up to which nothing is missing. */
  readonly settled = new Set<unknown>();
  readonly reader = createShortReader(this.rest, this.rest.environment);

  /** One page of the list after the other; the last one stays. */
  lists(...pages: unknown[][]): void {
    this.rest.has(CONVERSATIONS, ...pages.map((payload) => ({ data: { payload } })));
  }

  /** One page of the thread after the other; the last one stays. */
  holds(conversationId: number, ...pages: unknown[][]): void {
    this.rest.has(`${CONVERSATIONS}/${conversationId}/messages`, ...pages.map((payload) => ({ payload })));
  }

  since(milliseconds = SINCE * 1000) {
    const isSettled = ({ id }: JsonObject) => this.settled.has(id);
    const missing = { since: milliseconds, isSettled };
    return readBack(missing, '12', this.reader, (conversation) => this.learned.push(conversation));
  }

  get pages(): unknown[] {
    return this.rest.asked.filter(({ path }) => path === CONVERSATIONS).map(({ query }) => query?.page);
  }
}

/** Begun long before; last active so many seconds after the gap began. */
export function conversation(id: number, active = 1, more: JsonObject = {}): JsonObject {
  return { id, status: 'open', created_at: SINCE - 500, last_activity_at: SINCE + active, ...more };
}

/** Written so many seconds after the gap began. */
export function message(id: number, after: number, more: JsonObject = {}): JsonObject {
  return { id, created_at: SINCE + after, ...more };
}
