import type { ContactBlock } from '../../../core/helpdesk/item';
import { choose, identifier, object, text, type JsonObject } from '../../../core/read/read';
import type { CrispPayloads } from '../payloads';
import { isFromVisitor, isMessage } from './sender';

type ContactReader = (payload: JsonObject) => Partial<ContactBlock>;

/** `people:import:*` is not among them: its `people_id` is no person. */
const READERS: { readonly [Event in keyof CrispPayloads]?: ContactReader } = {
  'session:set_email': ({ email }) => ({ email: text(email) }),
  'session:set_phone': ({ phone }) => ({ phone: text(phone) }),
  'session:set_nickname': ({ nickname }) => ({ name: text(nickname) }),
  'people:profile:created': profile,
  'people:profile:updated': profile,
  'people:profile:removed': profile,
  'people:bind:session': profile,
  'people:sync:profile': profile,
  'email:subscribe': ({ email }) => ({ email: text(email) }),
};

/** Null when nothing is known: a block of nulls would look like somebody. */
export function readContact(event: string, payload: JsonObject): ContactBlock | null {
  const known = read(event, payload);
  const { id = null, name = null, email = null, phone = null } = known;
  return (id ?? name ?? email ?? phone) === null ? null : { id, name, email, phone };
}

function read(event: string, payload: JsonObject): Partial<ContactBlock> {
  if (!isMessage(event)) return choose<ContactReader | undefined>(READERS, event)?.(payload) ?? {};
  const fromContact = isFromVisitor(event, payload) && payload.type !== 'event';
  return fromContact ? { name: text(object(payload.user).nickname) } : {};
}

/** A profile's person is in `update` or in `identity`, and the e-mail address beside it. */
function profile(payload: JsonObject): Partial<ContactBlock> {
  const person = object(object(payload.update).person ?? object(payload.identity).person);
  return {
    id: identifier(payload.people_id),
    name: text(person.nickname),
    email: text(payload.email),
    phone: text(person.phone),
  };
}
