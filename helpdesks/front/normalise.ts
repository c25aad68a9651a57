import type { Envelope, Handling, Normalised } from '../../core/helpdesk/event';
import type {
  ConversationBlock,
  ConversationStatus,
  InboxBlock,
  MessageBlock,
} from '../../core/helpdesk/item';
import { usualKindOf } from '../../core/helpdesk/usual-kind';
import { choose, identifier, list, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { frontEvents } from './catalogue';
import { authorBlock, contactBlock, isAutomatic, sourceType, teammate } from './people';

const usualKind = usualKindOf(frontEvents);

export function normaliseFront({ event, payload, body }: Envelope): Normalised {
  const conversation = object(payload.conversation);
  const target = object(object(payload.target).data);
  const about = text(object(object(payload.target)._meta).type);
  const contact = contactBlock(conversation);
  const message = messageBlock(event, about, target);
  const handling = readHandling(conversation);
  const company = identifier(object(body.authorization).id);
  return {
    kind: usualKind(event),
    occurredAt: toIsoTime(payload.emitted_at),
    account: company === null ? null : { id: company, name: null },
    inbox: inboxBlock(payload),
    conversation: conversationBlock(event, conversation),
    contact,
    author: authorBlock(event, payload, contact),
    message,
    traits: {
      automated: isAutomatic(sourceType(payload)),
      private: message?.direction === 'internal',
      messageType: about === 'message' ? text(target.type) : null,
      origin: null,
      ...(handling !== undefined && { handling }),
    },
  };
}

const STATUS: Record<string, ConversationStatus> = {
  assigned: 'open',
  unassigned: 'open',
  archived: 'resolved',
};
/** A conversation has no status of its own for being snoozed. */
const STATUS_AFTER: Record<string, ConversationStatus> = {
  conversation_archived: 'resolved',
  conversation_snoozed: 'snoozed',
  conversation_snooze_expired: 'open',
};
const ID = /^cnv_\w{1,40}$/;

/** The link is the one that other programs build; the API's description has none. */
function conversationBlock(event: string, conversation: JsonObject): ConversationBlock | null {
  const id = identifier(conversation.id);
  if (id === null) return null;
  return {
    id,
    url: ID.test(id) ? `https://app.frontapp.com/open/${id}` : null,
    status: choose(STATUS_AFTER, event) ?? choose(STATUS, conversation.status),
    previousStatus: null,
  };
}

/** Only what came in tells its inbox, and a move the one it leads to. */
function inboxBlock(payload: JsonObject): InboxBlock | null {
  const part = [payload.target, payload.source]
    .map(object)
    .find((each) => object(each._meta).type === 'inboxes');
  const { id, name } = object(list(part?.data)[0]);
  const known = identifier(id);
  return known === null ? null : { id: known, name: text(name) };
}

/** Undefined for the previews that hold only ids. */
function readHandling({ assignee, tags }: JsonObject): Handling | undefined {
  if (assignee === undefined && tags === undefined) return undefined;
  const agent = teammate(assignee);
  return {
    team: null,
    assignee: agent === null ? null : { id: agent.id, type: 'agent' },
    labels: list(tags)
      .map((tag) => text(object(tag).name))
      .filter((name) => name !== null),
  };
}

function messageBlock(event: string, about: string | null, target: JsonObject): MessageBlock | null {
  const id = identifier(target.id);
  if (about === 'comment') {
    const createdAt = toIsoTime(target.posted_at);
    return { id, text: text(target.body), direction: 'internal', attachments: [], createdAt };
  }
  if (about !== 'message') return null;
  return {
    id,
    // A preview has the first words at most.
    text: text(target.text) ?? text(target.blurb),
    direction: event === 'inbound_received' ? 'incoming' : 'outgoing',
    attachments: list(target.attachments).map((entry) => {
      const { filename, url, content_type, size } = object(entry);
      return {
        name: text(filename),
        url: text(url),
        type: text(content_type),
        size: typeof size === 'number' ? size : null,
        coordinates: null,
      };
    }),
    createdAt: toIsoTime(target.created_at),
  };
}
