import type { AuthorBlock, ContactBlock } from '../../core/helpdesk/item';
import { identifier, isObject, object, text, type JsonObject } from '../../core/read/read';

/** Whom the conversation is with. The handle is what the channel calls a person. */
export function contactBlock(conversation: JsonObject): ContactBlock | null {
  const { recipient } = conversation;
  if (!isObject(recipient)) return null;
  const handle = text(recipient.handle);
  const isPhone = handle !== null && /^\+?\d{5,20}$/.test(handle);
  return {
    id: contactId(recipient),
    name: text(recipient.name),
    email: handle !== null && /^[^@\s]{1,200}@[^@\s]{1,200}$/.test(handle) ? handle : null,
    phone: isPhone ? handle : null,
  };
}

/** It stands only at the end of the link to the contact. */
function contactId(recipient: JsonObject): string | null {
  const link = text(object(object(recipient._links).related).contact) ?? '';
  return /\/(crd_\w{1,40})$/.exec(link)?.[1] ?? null;
}

export function teammate(value: unknown): AuthorBlock | null {
  const { id, first_name, last_name } = object(value);
  const known = identifier(id);
  if (known === null) return null;
  const names = [text(first_name), text(last_name)].filter((name) => name !== null);
  return { id: known, name: text(names.join(' ')), type: 'agent' };
}

/** The customer of what came in; else the source, which is a teammate, or a rule and the like. */
export function authorBlock(
  event: string,
  payload: JsonObject,
  contact: ContactBlock | null,
): AuthorBlock | null {
  if (event === 'inbound_received') {
    return { id: contact?.id ?? null, name: contact?.name ?? null, type: 'contact' };
  }
  const author = teammate(object(object(payload.target).data).author);
  if (author !== null) return author;
  const { data } = object(payload.source);
  const type = sourceType(payload);
  if (type === 'teammate') return teammate(data);
  if (!isAutomatic(type)) return null;
  return { id: identifier(object(data).id), name: text(object(data).name), type: 'system' };
}

export function sourceType(payload: JsonObject): string | null {
  return text(object(object(payload.source)._meta).type);
}

/** Not the inboxes that a message went through, nor the recipient whom one did not reach. */
export function isAutomatic(type: string | null): boolean {
  return type !== null && !['teammate', 'inboxes', 'recipient'].includes(type);
}
