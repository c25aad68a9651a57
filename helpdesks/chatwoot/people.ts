import type { AuthorBlock, ContactBlock } from '../../core/helpdesk/item';
import { choose, identifier, isObject, text, type JsonObject } from '../../core/read/read';

const AUTHORS: Record<string, AuthorBlock['type']> = {
  contact: 'contact',
  user: 'agent',
  agent_bot: 'bot',
  captain_assistant: 'bot',
};

export function contactBlock(value: unknown): ContactBlock | null {
  if (!isObject(value)) return null;
  return {
    id: identifier(value.id),
    name: text(value.name),
    email: text(value.email),
    phone: text(value.phone_number),
  };
}

/** Whoever a payload names as sender or user; a contact has no `type` in webhooks. */
export function personBlock(value: unknown): AuthorBlock | null {
  if (!isObject(value)) return null;
  const type = choose(AUTHORS, value.type ?? 'contact');
  return type === null ? null : { id: identifier(value.id), name: text(value.name), type };
}

export function isContact(value: unknown): value is JsonObject {
  return isObject(value) && (value.type ?? 'contact') === 'contact';
}
