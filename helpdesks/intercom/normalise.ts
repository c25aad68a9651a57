import type { AuthorBlock, ContactBlock, ItemKind } from '../../core/helpdesk/item';
import type { Envelope, NormaliseContext, Normalised } from '../../core/helpdesk/event';
import { choose, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { intercomEvents } from './catalogue';
import { conversationBlock, inboxBlock, threadIn } from './conversation';
import { messageBlock, findPart } from './message';
import { authorBlock, contactIn, findCustomer } from './people';
import { readTraits } from './traits';

const KINDS: Record<string, ItemKind> = Object.fromEntries(
  intercomEvents.map((event) => [event.name, event.kinds[0]]),
);

export function normaliseIntercom(envelope: Envelope, { baseUrl }: NormaliseContext): Normalised {
  const { event, payload, body } = envelope;
  const thread = threadIn(payload);
  const part = findPart(event, payload, thread);
  const workspace = text(body.app_id);
  const message = messageBlock(event, part, thread);
  const customer = findCustomer(thread.contacts, [part.author, object(thread.source).author]);
  const author = readAuthor(event, part, customer);
  return {
    kind: choose(KINDS, event) ?? 'other',
    occurredAt: message?.createdAt ?? toIsoTime(body.created_at),
    account: workspace === null ? null : { id: workspace, name: null },
    inbox: inboxBlock(thread),
    conversation: conversationBlock(envelope, thread, baseUrl),
    contact: contactIn(payload) ?? customer,
    author,
    message,
    traits: readTraits(message, author, part, thread),
  };
}

/** The part's author acted, where the part is what was done; elsewhere it is a message that something happened to. */
const BY_PART = /^(?:conversation\.(?:admin|user|operator)|ticket)\./;
const BY_CUSTOMER: ReadonlySet<string> = new Set([
  'conversation.rating.added',
  'conversation.read',
  'ticket.rating.provided',
]);

function readAuthor(event: string, part: JsonObject, customer: ContactBlock | null): AuthorBlock | null {
  if (BY_CUSTOMER.has(event))
    return { id: customer?.id ?? null, name: customer?.name ?? null, type: 'contact' };
  return BY_PART.test(event) ? authorBlock(part.author) : null;
}
