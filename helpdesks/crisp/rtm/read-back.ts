import { pathPart } from '../../../core/read/path-part';
import type { MissedEvent } from '../../../core/streams/link';
import type { ReadableMessages } from '../../../core/streams/readable-messages';
import type { BoundedReader } from '../../../core/streams/bounded-reader';
import { identifier, isObject, least, list, number, object, type JsonObject } from '../../../core/read/read';
import type { CrispCredential, CrispScope } from './credential';

/** A message as an event of the socket would have brought it. */
interface MissedMessage extends MissedEvent {
  readonly event: 'message:send' | 'message:received';
}

/** The events whose content the REST API keeps. Edits, states, typing and the rest leave no trace in it. */
export const readableMessages: ReadableMessages = {
  events: new Set(['message:send', 'message:received']),
  // A fingerprint alone is a time and two digits in Crisp's samples.
  place: ({ session_id: session }) => (typeof session === 'string' ? session : null),
  number: ({ fingerprint }) => (typeof fingerprint === 'number' ? fingerprint : null),
};

/** All messages since then (Crisp's time, milliseconds), oldest first. */
export async function readBack(
  since: number,
  credential: CrispCredential,
  scope: CrispScope,
  reader: BoundedReader,
): Promise<readonly MissedEvent[]> {
  const messages: MissedMessage[][] = [];
  for (const website of await listWebsites(credential, scope, reader)) {
    for (const conversation of await listChanged(website, since, scope, reader)) {
      messages.push(await listMessages(website, conversation, since, reader));
    }
  }
  return messages.flat().sort((one, other) => one.at - other.at);
}

/** Those the socket is limited to, or all that the token reaches. */
async function listWebsites(
  { tier, websiteId }: CrispCredential,
  { rooms }: CrispScope,
  reader: BoundedReader,
): Promise<readonly string[]> {
  if (rooms.length > 0) return rooms;
  if (tier === 'plugin') return listInstalled(reader);
  if (websiteId !== undefined && websiteId !== '') return [websiteId];
  reader.stop({
    code: 'workspaces-unknown',
    detail:
      'A user token does not list its workspaces. Select workspaces so that missed messages can be fetched.',
  });
  return [];
}

async function listInstalled(reader: BoundedReader): Promise<readonly string[]> {
  const websites = new Set<string>();
  for (let page = 1; ; page += 1) {
    const found = await readList(reader, `/plugin/connect/websites/all/${page}`);
    const before = websites.size;
    for (const website of found) {
      const id = identifier(object(website).website_id);
      if (id !== null) websites.add(id);
    }
    if (websites.size === before) return [...websites];
  }
}

/** Documented for conversations: 20 to 50 of them. For messages nothing is. */
const MIN_PAGE_SIZE = 20;

/**
 * Newest change first, so that the first page that reaches back far enough is the last one. No
 * `filter_date_start`: the docs do not say whether it means a conversation's change or its beginning.
 */
async function listChanged(
  website: string,
  since: number,
  { inboxes }: CrispScope,
  reader: BoundedReader,
): Promise<readonly JsonObject[]> {
  const changed = new Map<string, JsonObject>();
  for (let page = 1; ; page += 1) {
    const found = await readList(reader, `/website/${pathPart(website)}/conversations/${page}`, {
      order_date_updated: '1',
      per_page: '50',
    });
    const recent = found.map(object).filter(({ updated_at: at }) => !(number(at) < since));
    const before = changed.size;
    for (const conversation of recent) {
      const session = identifier(conversation.session_id);
      if (session !== null) changed.set(session, conversation);
    }
    if (changed.size === before || recent.length < found.length || found.length < MIN_PAGE_SIZE) break;
  }
  const wanted = [...changed.values()];
  return inboxes.length === 0
    ? wanted
    : wanted.filter(({ inbox_id: id }) => inboxes.includes(identifier(id) ?? ''));
}

/** From the newest page backwards, until one reaches back far enough. */
async function listMessages(
  website: string,
  conversation: JsonObject,
  since: number,
  reader: BoundedReader,
): Promise<MissedMessage[]> {
  const session = identifier(conversation.session_id) ?? '';
  const path = `/website/${pathPart(website)}/conversation/${pathPart(session)}/messages`;
  const missed = new Map<unknown, MissedMessage>();
  let before: number | undefined;
  for (;;) {
    const found = await readList(
      reader,
      path,
      before === undefined ? {} : { timestamp_before: String(before) },
    );
    const messages = found.filter(isObject);
    const known = missed.size;
    for (const message of messages) {
      const at = number(message.timestamp);
      if (at >= since) missed.set(message.fingerprint, toEvent(message, website, conversation, at));
    }
    const oldest = least(messages.map(({ timestamp }) => number(timestamp)));
    if (missed.size === known || !(oldest >= since)) return [...missed.values()];
    // Whether the bound itself is included is not documented; twice the same message does no harm.
    before = oldest + 1;
  }
}

/** REST leaves out what its path already says; over the socket it is part of the message. */
function toEvent(
  message: JsonObject,
  website: string,
  { session_id, inbox_id }: JsonObject,
  at: number,
): MissedMessage {
  const place = { website_id: website, session_id, ...(inbox_id !== undefined && { inbox_id }) };
  const event = message.from === 'user' ? 'message:send' : 'message:received';
  const payload = { ...place, ...message };
  return { event, payload, body: payload, at };
}

/** Empty where there is nothing, and where nothing more may be read. */
async function readList(
  reader: BoundedReader,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<readonly unknown[]> {
  return list(await reader.read({ method: 'GET', path, query }));
}
