import type { AuthorBlock } from '../../../core/helpdesk/item';
import { choose, identifier, object, text, type JsonObject } from '../../../core/read/read';
import type { CrispPayloads } from '../payloads';
import { readAnswer } from './content';
import { isBot, isFromVisitor, isMessage } from './sender';

type AuthorReader = (payload: JsonObject) => AuthorBlock | null;

/** Events other than messages that tell who acted; the rest does not say. */
const READERS: { readonly [Event in keyof CrispPayloads]?: AuthorReader } = {
  'session:update_availability': visitor,
  'session:request:initiated': visitor,
  'session:sync:pages': visitor,
  'session:sync:rating': visitor,
  'session:set_opened': ({ operator }) => person(operator, 'agent'),
  'session:set_closed': ({ operator }) => person(operator, 'agent'),
  'message:compose:send': visitor,
  'message:compose:receive': (payload) => person(payload.user, isBot(payload) ? 'bot' : 'agent'),
  // Only a visitor answers a picker or a field; who edited a text is not told.
  'message:updated': (payload) => (readAnswer(payload.content) === null ? null : visitor(payload)),
  'website:update_operators_availability': (payload) => person(payload, 'agent'),
};

export function readAuthor(event: string, payload: JsonObject): AuthorBlock | null {
  if (isMessage(event)) return messageAuthor(event, payload);
  return choose<AuthorReader | undefined>(READERS, event)?.(payload) ?? null;
}

function messageAuthor(event: string, payload: JsonObject): AuthorBlock {
  if (payload.type === 'event') return person(payload.user, 'system');
  if (isFromVisitor(event, payload)) return visitor(payload);
  return person(payload.user, isBot(payload) ? 'bot' : 'agent');
}

/** A visitor's user id is the session id (Crisp's sample of `message:send`). */
function visitor(payload: JsonObject): AuthorBlock {
  const { id, name, type } = person(payload.user, 'contact');
  return { id: id ?? identifier(payload.session_id), name, type };
}

function person(value: unknown, type: AuthorBlock['type']): AuthorBlock {
  const { user_id: id, nickname } = object(value);
  return { id: identifier(id), name: text(nickname), type };
}
