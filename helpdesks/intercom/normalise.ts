import type { AuthorBlock, ContactBlock } from '../../core/helpdesk/item';
import type { Envelope, NormaliseContext, Normalised } from '../../core/helpdesk/event';
import { usualKindOf } from '../../core/helpdesk/usual-kind';
import { text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { intercomEvents } from './catalogue';
import { conversationBlock, inboxBlock, threadIn } from './conversation';
import { findPart, firstMessage, isOldForm, messageBlock } from './message';
import { authorBlock, contactIn, findCustomer } from './people';
import { readTraits } from './traits';

const usualKind = usualKindOf(intercomEvents);

export function normaliseIntercom(envelope: Envelope, { baseUrl, repeated }: NormaliseContext): Normalised {
  const { event, payload, body } = envelope;
  const thread = threadIn(payload);
  const part = findPart(event, payload, thread);
  const workspace = text(body.app_id);
  const message = messageBlock(event, part, thread);
  const customer = findCustomer(thread, [part.author, firstMessage(thread).author]);
  const author = readAuthor(event, part, customer, thread);
  return {
    kind: repeated === true ? 'other' : usualKind(event),
    occurredAt: message?.createdAt ?? toIsoTime(body.created_at),
    account: workspace === null ? null : { id: workspace, name: null },
    inbox: inboxBlock(thread),
    conversation: conversationBlock(envelope, thread, baseUrl),
    contact: contactIn(payload) ?? customer,
    author,
    message,
    traits: readTraits(message, author, part, thread),
    ...(isOldForm(thread) && { known: false }),
  };
}

/** The part's author acted, where the part is what was done; elsewhere it is a message that something happened to. */
const BY_PART = /^(?:conversation\.(?:admin|user|operator)|ticket)\./;
const BY_CUSTOMER: ReadonlySet<string> = new Set([
  'conversation.rating.added',
  'conversation.read',
  'ticket.rating.provided',
]);

function readAuthor(
  event: string,
  part: JsonObject,
  customer: ContactBlock | null,
  thread: JsonObject,
): AuthorBlock | null {
  const byCustomer = { id: customer?.id ?? null, name: customer?.name ?? null, type: 'contact' } as const;
  if (BY_CUSTOMER.has(event)) return byCustomer;
  const author = BY_PART.test(event) ? authorBlock(part.author) : null;
  // API 1.x names the customer beside the message and not in it.
  return isOldForm(thread) && author?.type === 'contact' && author.id === customer?.id ? byCustomer : author;
}
