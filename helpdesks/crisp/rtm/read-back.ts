import { pathPart } from '../../../core/read/path-part';
import type { Missing, MissedEvent } from '../../../core/streams/link';
import type { ReadableMessages } from '../../../core/streams/readable-messages';
import type { BoundedReader } from '../../../core/streams/bounded-reader';
import { identifier, isObject, least, list, number, type JsonObject } from '../../../core/read/read';
import type { CrispScope } from './credential';
import { listChanged } from './list-changed';

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

/** So many conversations without anything missing show that their previews can be trusted. */
const TRUSTED_AFTER = 20;

/** All messages since then (Crisp's time, milliseconds) but for what is settled, oldest first. */
export async function readBack(
  missing: Missing,
  websites: readonly string[],
  scope: CrispScope,
  reader: BoundedReader,
): Promise<readonly MissedEvent[]> {
  const messages: MissedMessage[][] = [];
  for (const website of websites) {
    const { likely, unlikely } = await listChanged(website, missing, scope, reader);
    for (const each of likely) messages.push(await listMessages(website, each, missing, reader));
    messages.push(await readUnlikely(website, unlikely, missing, reader));
  }
  return messages.flat().sort((one, other) => one.at - other.at);
}

/** Whether every kind of message becomes a preview is not documented: so some are looked into, and all if that helps. */
async function readUnlikely(
  website: string,
  conversations: readonly JsonObject[],
  missing: Missing,
  reader: BoundedReader,
): Promise<MissedMessage[]> {
  const messages: MissedMessage[][] = [];
  let inVain = 0;
  for (const conversation of conversations) {
    if (inVain >= TRUSTED_AFTER) break;
    const found = await listMessages(website, conversation, missing, reader);
    if (found.every(({ payload }) => missing.isSettled(payload))) inVain += 1;
    else inVain = -Infinity;
    messages.push(found);
  }
  return messages.flat();
}

/** From the newest page backwards, until one reaches back far enough, or to what is settled. */
async function listMessages(
  website: string,
  conversation: JsonObject,
  { since, isSettled }: Missing,
  reader: BoundedReader,
): Promise<MissedMessage[]> {
  const { session_id } = conversation;
  // As JSON: of what is no number, each answer has an object of its own, and no page would ever be known.
  const missed = new Map<string, MissedMessage>();
  let before: number | undefined;
  for (;;) {
    const messages = await listPage(website, session_id, before, reader);
    // What was not read to its end comes next time.
    if (reader.isAborted) return [];
    const known = missed.size;
    for (const message of messages) {
      const at = number(message.timestamp);
      const key = JSON.stringify(message.fingerprint ?? null);
      if (at >= since) missed.set(key, toEvent(message, website, conversation, at));
    }
    const oldest = least(messages.map(({ timestamp }) => number(timestamp)));
    const isDone =
      !(oldest >= since) || messages.some(({ fingerprint }) => isSettled({ session_id, fingerprint }));
    if (isDone || missed.size === known) return [...missed.values()];
    // Whether the bound itself is included is not documented; twice the same message does no harm.
    before = oldest + 1;
  }
}

/** Empty where there is nothing, and where nothing more may be read. */
async function listPage(
  website: string,
  session: unknown,
  before: number | undefined,
  reader: BoundedReader,
): Promise<JsonObject[]> {
  const path = `/website/${pathPart(website)}/conversation/${pathPart(identifier(session) ?? '')}/messages`;
  const query: Record<string, string> = before === undefined ? {} : { timestamp_before: String(before) };
  return list(await reader.read({ method: 'GET', path, query })).filter(isObject);
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
