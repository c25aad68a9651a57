import type { AuthorBlock, MessageBlock } from '../../core/helpdesk/item';
import type { Traits } from '../../core/helpdesk/event';
import { choose, identifier, isObject, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { contactBlock } from './contact';

interface Route {
  readonly direction: MessageBlock['direction'];
  readonly messageType: 'chat' | 'email' | 'private';
}

/** HelpCrunch says who wrote, and through what, only in the event's name. */
const ROUTES: Record<string, Route> = {
  'message.chat.customer': { direction: 'incoming', messageType: 'chat' },
  'message.email.customer': { direction: 'incoming', messageType: 'email' },
  'message.chat.agent': { direction: 'outgoing', messageType: 'chat' },
  'message.email.agent': { direction: 'outgoing', messageType: 'email' },
  'message.private': { direction: 'internal', messageType: 'private' },
};

export interface MessageParts {
  readonly message: MessageBlock;
  readonly author: AuthorBlock;
  readonly traits: Traits;
}

/** Undefined for events that carry no message. */
export function readMessage(event: string, payload: JsonObject): MessageParts | undefined {
  const route = choose(ROUTES, event);
  if (route === null) return undefined;
  const message = object(payload.message);
  const campaign = text(message.broadcastType);
  const incoming = route.direction === 'incoming';
  return {
    message: {
      id: identifier(message.id),
      text: text(message.text),
      direction: route.direction,
      attachments: [],
      createdAt: toIsoTime(message.createdAt),
    },
    author: incoming ? customerAuthor(payload.customer) : senderAuthor(payload.agent, campaign),
    traits: {
      // A customer's answer to a campaign may carry the campaign's type, but a person wrote it.
      automated: !incoming && campaign !== null,
      private: route.direction === 'internal',
      messageType: route.messageType,
      origin: campaign,
    },
  };
}

export function customerAuthor(value: unknown): AuthorBlock {
  const { id, name } = contactBlock(object(value));
  return { id, name, type: 'contact' };
}

/** A campaign without an agent has no person behind it. */
function senderAuthor(value: unknown, campaign: string | null): AuthorBlock {
  const agent = object(value);
  const type = campaign !== null && !isObject(value) ? 'bot' : 'agent';
  return { id: identifier(agent.id), name: text(agent.name), type };
}
