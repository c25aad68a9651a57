import { pathPart } from '../../../core/read/path-part';
import { identifier, list, number, object, type JsonObject } from '../../../core/read/read';
import type { BoundedReader } from '../../../core/streams/bounded-reader';
import type { Missing } from '../../../core/streams/link';
import type { CrispScope } from './credential';

/** Conversations that changed, by what their previews (the latest message) say of missing messages. */
export interface ChangedConversations {
  readonly likely: readonly JsonObject[];
  /** The preview is of a message that was handed on or is too old; whether every message has one is not documented. */
  readonly unlikely: readonly JsonObject[];
}

/** Documented for conversations: 20 to 50 of them. */
const MIN_PAGE_SIZE = 20;

/** A message changes its conversation when Crisp stores it: a moment after its own time. */
const STORED_WITHIN_MS = 2_000;

/**
 * Newest change first, so that the first page that reaches back far enough is the last one. No
 * `filter_date_start`: the docs do not say whether it means a conversation's change or its beginning.
 */
export async function listChanged(
  website: string,
  missing: Missing,
  { inboxes }: CrispScope,
  reader: BoundedReader,
): Promise<ChangedConversations> {
  const changed = new Map<string, JsonObject>();
  for (let page = 1; ; page += 1) {
    const found = await listPage(website, page, reader);
    const recent = found.filter(({ updated_at: at }) => !(number(at) < missing.since));
    const before = changed.size;
    for (const conversation of recent) {
      const session = identifier(conversation.session_id);
      if (session !== null) changed.set(session, conversation);
    }
    if (changed.size === before || recent.length < found.length || found.length < MIN_PAGE_SIZE) break;
  }
  return sortOut(
    [...changed.values()].filter((each) => isOfInboxes(each, inboxes)),
    missing,
  );
}

/** Empty where there is nothing, and where nothing more may be read. */
export async function listPage(website: string, page: number, reader: BoundedReader): Promise<JsonObject[]> {
  const path = `/website/${pathPart(website)}/conversations/${page}`;
  const query = { order_date_updated: '1', per_page: '50' };
  return list(await reader.read({ method: 'GET', path, query })).map(object);
}

export function isOfInboxes({ inbox_id: id }: JsonObject, inboxes: CrispScope['inboxes']): boolean {
  return inboxes.length === 0 || inboxes.includes(identifier(id) ?? '');
}

/** The latest message, as far as a preview says which it is. */
export function previewOf({ session_id, preview_message }: JsonObject): JsonObject {
  return { session_id, fingerprint: object(preview_message).fingerprint };
}

function sortOut(conversations: readonly JsonObject[], { since, isSettled }: Missing): ChangedConversations {
  const likely: JsonObject[] = [];
  const unlikely: JsonObject[] = [];
  for (const conversation of conversations) {
    const preview = previewOf(conversation);
    const at = readTime(preview);
    const settled = isSettled(preview);
    // That message was the last thing that happened there.
    if (settled && Math.abs(number(conversation.updated_at) - at) <= STORED_WITHIN_MS) continue;
    if (settled || at < since) unlikely.push(conversation);
    else likely.push(conversation);
  }
  return { likely, unlikely };
}

/** Of a fingerprint that Crisp made: milliseconds and two digits more. NaN for one that somebody chose. */
export function readTime({ fingerprint }: JsonObject): number {
  return typeof fingerprint === 'number' && fingerprint >= 1e14 && fingerprint < 1e15
    ? Math.floor(fingerprint / 100)
    : NaN;
}
