import { pathPart } from '../../../core/read/path-part';
import { identifier, isObject, least, list, number, type JsonObject } from '../../../core/read/read';
import type { BoundedMap } from '../../../core/sockets/bounded-map';
import type { BoundedReader } from '../../../core/streams/bounded-reader';
import type { LinkContext } from '../../../core/streams/link';
import type { CrispScope } from './credential';
import { isOfInboxes, listPage, previewOf, readTime } from './list-changed';

/** An event waits for its turn at Crisp: what is younger may still be on its way. */
export const ON_ITS_WAY_MS = 60_000;

/** Crisp's clock is known to about two seconds. */
const CLOCK_TOLERANCE_MS = 3_000;

/** When each conversation had changed last when its messages turned out to be heard. */
export type CheckedConversations = Pick<BoundedMap<string, unknown>, 'get' | 'set'>;

/** What should have been heard by now. */
export interface Due {
  /** Since when the socket has been live, milliseconds by Crisp's clock. */
  readonly liveSince: number;
  readonly now: number;
  readonly scope: CrispScope;
  readonly checked: CheckedConversations;
}

/**
 * Compares what Crisp stored with what came, at the cost of one call: the conversations that changed last. A deaf line
 * misses the latest first of all. One more call where a conversation changed and its latest message is not known: a
 * state changes it as well.
 * @returns since when something is unheard, null where nothing is, undefined where that is not known
 */
export async function findUnheard(
  website: string,
  due: Due,
  { isKnown, subscriptions }: Pick<LinkContext, 'isKnown' | 'subscriptions'>,
  reader: BoundedReader,
): Promise<number | null | undefined> {
  const { liveSince, now, checked, scope } = due;
  const listed = await listPage(website, 1, reader);
  if (reader.incomplete !== null || reader.isAborted) return undefined;
  const suspects = listed.filter((each) => {
    const isRecent = number(each.updated_at) > liveSince + CLOCK_TOLERANCE_MS;
    const isChecked = checked.get(identifier(each.session_id) ?? '') === each.updated_at;
    const preview = previewOf(each);
    const isOfBefore = readTime(preview) < liveSince;
    return isRecent && !isChecked && !isOfBefore && isOfInboxes(each, scope.inboxes) && !isKnown(preview);
  });
  if (suspects.length === 0) return null;
  // What is younger may be on its way, but older messages may be behind it.
  const settledDown = suspects.find(({ updated_at: at }) => number(at) < now - ON_ITS_WAY_MS);
  const suspect = settledDown ?? suspects[0] ?? {};
  const unheard = (await readLatest(website, suspect, reader)).filter((message) => {
    const at = number(message.timestamp);
    const event = message.from === 'user' ? 'message:send' : 'message:received';
    const isDue = at > liveSince + CLOCK_TOLERANCE_MS && at < now - ON_ITS_WAY_MS;
    return isDue && message.type !== 'event' && subscriptions.names.includes(event) && !isKnown(message);
  });
  if (reader.incomplete !== null || reader.isAborted) return undefined;
  if (unheard.length > 0) return least(unheard.map(({ timestamp }) => number(timestamp)));
  if (settledDown !== undefined) checked.set(identifier(suspect.session_id) ?? '', suspect.updated_at);
  return undefined;
}

async function readLatest(
  website: string,
  { session_id }: JsonObject,
  reader: BoundedReader,
): Promise<JsonObject[]> {
  const path = `/website/${pathPart(website)}/conversation/${pathPart(identifier(session_id) ?? '')}/messages`;
  const messages = list(await reader.read({ method: 'GET', path })).filter(isObject);
  return messages.map((message) => ({ ...message, session_id }));
}
