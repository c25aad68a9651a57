import type { AuthorBlock, ContactBlock } from '../../core/helpdesk/item';
import { choose, identifier, isObject, list, object, text, type JsonObject } from '../../core/read/read';

const AUTHORS: Record<string, AuthorBlock['type']> = {
  user: 'contact',
  lead: 'contact',
  contact: 'contact',
  visitor: 'contact',
  admin: 'agent',
  team: 'agent',
  bot: 'bot',
};

/** Null for nobody: `nobody_admin`, and what came from Twitter. */
export function authorBlock(value: unknown): AuthorBlock | null {
  const author = object(value);
  const type = choose(AUTHORS, author.type);
  return type === null ? null : { id: identifier(author.id), name: text(author.name), type };
}

export function contactBlock(contact: JsonObject): ContactBlock {
  return {
    id: identifier(contact.id),
    name: text(contact.name),
    email: text(contact.email),
    phone: text(contact.phone),
  };
}

/**
 * The customer of a conversation or a ticket. Their list holds bare ids, but whoever wrote is there with name and
 * email; of several contacts the one that wrote counts, else the first.
 */
export function findCustomer(
  { contacts, user }: JsonObject,
  writers: readonly unknown[],
): ContactBlock | null {
  // API 1.x.
  if (isObject(user)) return contactBlock(user);

  const ids = list(object(contacts).contacts).map((contact) => identifier(object(contact).id));
  const writer = writers
    .map(object)
    .find((author) => choose(AUTHORS, author.type) === 'contact' && identifier(author.id) !== null);
  if (writer !== undefined) return contactBlock(writer);
  return ids[0] === undefined ? null : { id: ids[0], name: null, email: null, phone: null };
}

const IS_PERSON: ReadonlySet<unknown> = new Set(['contact', 'user', 'lead']);

/** The contact that an event is about, or that it names beside something else. */
export function contactIn(payload: JsonObject): ContactBlock | null {
  if (IS_PERSON.has(payload.type)) return contactBlock(payload);
  return isObject(payload.contact) ? contactBlock(payload.contact) : null;
}
