import type { ItemKind } from '../../core/helpdesk/item';
import type { Envelope, NormaliseContext, Normalised, Traits } from '../../core/helpdesk/event';
import { isObject, object, text, type JsonObject } from '../../core/read/read';
import { accountBlock, conversationBlock, inboxBlock } from './conversation';
import { toKind } from './kind';
import { messageAuthor, messageBlock, messageTraits } from './message';
import { occurredAt } from './occurred-at';
import { contactBlock, isContact, personBlock } from './people';
import { filterTraits } from './traits';

export function normaliseChatwoot(envelope: Envelope, context: NormaliseContext): Normalised {
  return normaliseForm(envelope, toKind(envelope.event, envelope.payload), context);
}

/** @param envelope in the form of webhooks */
export function normaliseForm(
  { event, payload }: Pick<Envelope, 'event' | 'payload'>,
  kind: ItemKind,
  { baseUrl }: NormaliseContext,
): Normalised {
  const conversation = conversationIn(event, payload);
  const customer = object(conversation.meta).sender;
  const account = accountBlock(payload, conversation);
  const parts =
    event.startsWith('message_') && kind !== 'conversation.rated'
      ? messageParts(payload, customer, conversation)
      : otherParts(payload, kind === 'conversation.rated' ? customer : payload.user, conversation);
  return {
    kind,
    occurredAt: occurredAt(event, payload, conversation),
    account,
    inbox: inboxBlock(payload, conversation),
    conversation: conversationBlock(conversation, account, baseUrl),
    contact: contactBlock(event.startsWith('contact_') ? payload : (contactIn(payload) ?? customer)),
    ...parts,
    traits: { ...parts.traits, ...filterTraits(event, payload, conversation) },
  };
}

/** The body itself, or under a key of it; `id` means the conversation only in the first case. */
const IS_CONVERSATION = /^(?:conversation_(?!typing_)|automation_event\.|macro\.)/;

function conversationIn(event: string, payload: JsonObject): JsonObject {
  if (IS_CONVERSATION.test(event)) return payload;
  return object(payload.conversation ?? payload.current_conversation);
}

/** A contact that wrote, types or looks at the widget. */
function contactIn(payload: JsonObject): JsonObject | undefined {
  const { sender, user, contact } = payload;
  return [sender, user].find(isContact) ?? (isObject(contact) ? contact : undefined);
}

type Parts = Pick<Normalised, 'author' | 'message' | 'traits'>;

function messageParts(payload: JsonObject, customer: unknown, { channel }: JsonObject): Parts {
  const author = messageAuthor(payload, customer);
  return { author, message: messageBlock(payload), traits: messageTraits(payload, author, channel) };
}

/** An answered survey is its contact's rating here, not a message of whoever asked. */
function otherParts(payload: JsonObject, person: unknown, { channel }: JsonObject): Parts {
  const author = personBlock(person);
  const traits: Traits = {
    automated: author?.type === 'bot',
    private: payload.is_private === true,
    messageType: null,
    origin: text(channel),
  };
  return { author, message: null, traits };
}
