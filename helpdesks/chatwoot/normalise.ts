import type { ItemKind } from '../../core/helpdesk/item';
import type { Envelope, NormaliseContext, Normalised, Traits } from '../../core/helpdesk/event';
import { isObject, object, text, type JsonObject } from '../../core/read/read';
import { accountBlock, conversationBlock, inboxBlock } from './conversation';
import { toKind } from './kind';
import { messageAuthor, messageBlock, messageTraits } from './message';
import { occurredAt } from './occurred-at';
import { contactBlock, isContact, personBlock } from './people';
import { findTrace } from './traces';
import { filterTraits } from './traits';

export function normaliseChatwoot(envelope: Envelope, context: NormaliseContext): Normalised {
  return normaliseForm(envelope, toKind(envelope.event, envelope.payload), context);
}

/** @param envelope in the form of webhooks */
export function normaliseForm(
  { event, payload }: Pick<Envelope, 'event' | 'payload'>,
  usualKind: ItemKind,
  { baseUrl, accountId, repeated }: NormaliseContext,
): Normalised {
  const kind = repeated === true ? 'message.updated' : usualKind;
  const conversation = conversationIn(event, payload);
  const customer = object(conversation.meta).sender;
  const account = accountBlock(payload, conversation, accountId);
  const answer = kind === 'message.updated' && repeated !== true ? findTrace(payload) : null;
  const parts =
    event.startsWith('message_') && kind !== 'conversation.rated'
      ? answer?.what === 'answered'
        ? answerParts(payload, answer.value, customer, conversation)
        : messageParts(payload, customer, conversation)
      : otherParts(payload, findActor(event, kind, payload, customer), conversation);
  return {
    kind,
    occurredAt: occurredAt(event, payload, conversation, parts.message),
    account,
    inbox: inboxBlock(payload, conversation),
    conversation: conversationBlock(conversation, account, baseUrl),
    contact: contactBlock(event.startsWith('contact_') ? payload : (contactIn(payload) ?? customer)),
    ...parts,
    traits: { ...filterTraits(event, payload, conversation), ...parts.traits },
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

/** Who opened the widget is its visitor, and who rated the contact; elsewhere it is said, or not known. */
function findActor(event: string, kind: ItemKind, payload: JsonObject, customer: unknown): unknown {
  if (kind === 'conversation.rated') return customer;
  return event === 'webwidget_triggered' ? payload.contact : payload.user;
}

type Parts = Pick<Normalised, 'author' | 'message' | 'traits'>;

function messageParts(payload: JsonObject, customer: unknown, { channel }: JsonObject): Parts {
  const author = messageAuthor(payload, customer);
  return { author, message: messageBlock(payload), traits: messageTraits(payload, author, channel) };
}

/** A picked option or a filled form, in an update of the message that asked: the contact's words and not the asker's. */
function answerParts(payload: JsonObject, answer: string, customer: unknown, { channel }: JsonObject): Parts {
  return {
    author: personBlock(customer),
    message: { ...messageBlock(payload), text: answer, direction: 'incoming' },
    traits: {
      automated: false,
      private: false,
      messageType: null,
      origin: text(channel),
      answered: true,
      // Those of whoever asked.
      markers: [],
    },
  };
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
