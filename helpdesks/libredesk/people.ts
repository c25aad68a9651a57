import type { AuthorBlock, ContactBlock } from '../../core/helpdesk/item';
import { choose, identifier, isObject, text, type JsonObject } from '../../core/read/read';

/** All that its users can be. */
const AUTHORS: Record<string, AuthorBlock['type']> = { contact: 'contact', agent: 'agent' };

/** Null for an agent: a message names its customer only where the customer wrote it. */
export function contactBlock(value: unknown): ContactBlock | null {
  if (!isObject(value) || value.type === 'agent') return null;
  return {
    id: identifier(value.id),
    name: fullName(value),
    email: text(value.email),
    phone: text(value.phone_number),
  };
}

export function authorBlock(value: unknown): AuthorBlock | null {
  if (!isObject(value)) return null;
  const type = choose(AUTHORS, value.type);
  return type === null ? null : { id: identifier(value.id), name: fullName(value), type };
}

/** Who changed a conversation is told as an id: its contact, or an agent, as which its rules act too. */
export function actorBlock(value: unknown, conversation: JsonObject): AuthorBlock | null {
  const id = identifier(value);
  if (id === null) return null;
  return id === identifier(conversation.contact_id)
    ? { id, name: contactBlock(conversation.contact)?.name ?? null, type: 'contact' }
    : { id, name: null, type: 'agent' };
}

function fullName({ first_name, last_name }: JsonObject): string | null {
  return text([text(first_name), text(last_name)].filter((name) => name !== null).join(' '));
}
