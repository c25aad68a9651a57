import { pathPart } from '../../../core/read/path-part';
import type { Missing, MissedEvent } from '../../../core/streams/link';
import type { ReadableMessages } from '../../../core/streams/readable-messages';
import type { BoundedReader } from '../../../core/streams/bounded-reader';
import { identifier, least, list, number, object, type JsonObject } from '../../../core/read/read';

/** As the websocket would have brought it. */
interface Missed extends MissedEvent {
  readonly event: 'message.created' | 'conversation.created';
}

/** What leaves a trace with its time in the REST API. Changes do not: only what they led to is there. */
export const readableMessages: ReadableMessages = {
  events: new Set(['message.created', 'conversation.created']),
  // Messages are numbered over all accounts, conversations within theirs.
  place: ({ conversation_id }) => (conversation_id === undefined ? 'conversation' : 'message'),
  number: ({ id }) => (typeof id === 'number' ? id : null),
};

/** All messages and new conversations since then, but for what is settled; oldest first. */
export async function readBack(
  { since, isSettled }: Missing,
  accountId: string,
  reader: BoundedReader,
  learn: (conversation: JsonObject) => void,
): Promise<readonly MissedEvent[]> {
  const from = Math.floor(since / 1000);
  const path = `/api/v1/accounts/${pathPart(accountId)}/conversations`;
  const missed: Missed[][] = [];
  for (const conversation of await listActive(path, from, reader)) {
    learn(conversation);
    if (number(conversation.created_at) >= from) missed.push([begun(conversation, accountId)]);
    missed.push(await listMessages(path, conversation, from, accountId, reader, isSettled));
  }
  return missed.flat().sort(inOrder);
}

/** In the order of what happened; ids tell where seconds do not, and a conversation begins before its messages. */
function inOrder(one: Missed, other: Missed): number {
  if (one.at !== other.at) return one.at - other.at;
  if (one.event !== other.event) return one.event === 'conversation.created' ? -1 : 1;
  return number(one.payload.id) - number(other.payload.id);
}

/**
 * Last activity first (app/finders/conversation_finder.rb), so that the first page that reaches back far enough is
 * the last one. What becomes active while the others are read goes to the top, and leaves its place on a page that
 * is still to come: so the top is read again, until it holds nothing new.
 */
async function listActive(path: string, from: number, reader: BoundedReader): Promise<readonly JsonObject[]> {
  const active = new Map<string, JsonObject>();
  for (let pages = 2, before = -1; pages > 1 && active.size > before;) {
    before = active.size;
    pages = await readPages(path, from, reader, active);
  }
  return [...active.values()];
}

/** @returns how many pages there were to read */
async function readPages(
  path: string,
  from: number,
  reader: BoundedReader,
  active: Map<string, JsonObject>,
): Promise<number> {
  for (let page = 1; ; page += 1) {
    const query = {
      status: 'all',
      assignee_type: 'all',
      sort_by: 'last_activity_at_desc',
      page: String(page),
    };
    const answer = object(await reader.read({ method: 'GET', path, query }));
    const listed = list(object(answer.data).payload).map(object);
    const recent = listed.filter(({ last_activity_at: at }) => !(number(at) < from));
    const before = active.size;
    for (const conversation of recent) {
      const id = identifier(conversation.id);
      if (id !== null && !active.has(id)) active.set(id, conversation);
    }
    if (active.size === before || recent.length < listed.length) return page;
  }
}

/** app/finders/message_finder.rb: the latest, or those before an id; oldest first. */
const FULL_PAGE = 20;

/** From the newest page backwards, until one reaches back far enough, or to what is settled. */
async function listMessages(
  path: string,
  { id }: JsonObject,
  from: number,
  accountId: string,
  reader: BoundedReader,
  isSettled: Missing['isSettled'],
): Promise<Missed[]> {
  // As JSON: of what is no number, each answer has an object of its own, and no page would ever be known.
  const missed = new Map<string, Missed>();
  for (let before: number | undefined; ;) {
    const answer = await reader.read({
      method: 'GET',
      path: `${path}/${pathPart(identifier(id) ?? '')}/messages`,
      ...(before !== undefined && { query: { before: String(before) } }),
    });
    // What was not read to its end comes next time.
    if (reader.isAborted) return [];
    const messages = list(object(answer).payload).map(object);
    const known = missed.size;
    for (const message of messages) {
      const key = JSON.stringify(message.id ?? null);
      if (number(message.created_at) >= from) missed.set(key, written(message, id, accountId));
    }
    const oldest = least(messages.map(({ created_at }) => number(created_at)));
    const isDone =
      !(oldest >= from) || messages.some((message) => isSettled({ ...message, conversation_id: id }));
    if (isDone || missed.size === known || messages.length < FULL_PAGE) return [...missed.values()];
    before = least(messages.map((message) => number(message.id)));
  }
}

/** REST leaves out what its path already says; over the websocket it is part of the event. */
function written(message: JsonObject, conversationId: unknown, accountId: string): Missed {
  const payload = { account_id: Number(accountId), conversation_id: conversationId, ...message };
  return { event: 'message.created', payload, body: {}, at: endOfSecond(message.created_at) };
}

function begun(conversation: JsonObject, accountId: string): Missed {
  const { channel } = object(conversation.meta);
  const payload = { account_id: Number(accountId), channel, ...conversation };
  return { event: 'conversation.created', payload, body: {}, at: endOfSecond(conversation.created_at) };
}

/** REST tells seconds: within one, what happened may have happened at its end. */
function endOfSecond(seconds: unknown): number {
  return (number(seconds) + 1) * 1000 - 1;
}
