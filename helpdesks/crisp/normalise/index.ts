import type { AssigneeBlock, ConversationBlock, ConversationStatus } from '../../../core/helpdesk/item';
import type { Envelope, Normalised } from '../../../core/helpdesk/event';
import { choose, identifier, object, text, type JsonObject } from '../../../core/read/read';
import { toIsoTime } from '../../../core/read/timestamp';
import { readAuthor } from './author';
import { readContact } from './contact';
import { toKind } from './kind';
import { readMessage } from './message';
import { isBot, isMessage } from './sender';

/** `unresolved` is Crisp's word for a conversation that is being worked on. */
const STATUS: Record<string, ConversationStatus> = {
  pending: 'pending',
  unresolved: 'open',
  resolved: 'resolved',
};

/** What may stand in a link as it is; ids are UUIDs and `session_` with a UUID. */
const PLAIN = /^[\w-]+$/;

export function normaliseCrisp({ event, payload, body }: Envelope): Normalised {
  const website = readWebsite(payload, body);
  const inbox = identifier(payload.inbox_id);
  const isWritten = isMessage(event);
  const message = readMessage(event, payload);
  return {
    kind: toKind(event, payload),
    occurredAt: message?.createdAt ?? occurredAt(payload, body),
    account: website === null ? null : { id: website, name: null },
    inbox: inbox === null ? null : { id: inbox, name: null },
    conversation: readConversation(event, payload, website),
    contact: readContact(event, payload),
    author: readAuthor(event, payload),
    assignee: readAssignee(event, payload),
    message,
    traits: {
      automated: isBot(payload),
      private: isWritten && payload.type === 'note',
      messageType: isWritten ? text(payload.type) : null,
      origin: isWritten ? text(payload.origin) : null,
    },
  };
}

/** A hook's envelope names the website too; over RTM there is none, and bucket events name a resource. */
export function readWebsite(payload: JsonObject, body: JsonObject): string | null {
  const resource = object(payload.resource);
  return (
    identifier(payload.website_id) ??
    identifier(body.website_id) ??
    (resource.type === 'website' ? identifier(resource.id) : null)
  );
}

/** Only the event of the assignment itself tells, and only the operator's id. */
function readAssignee(event: string, payload: JsonObject): AssigneeBlock | null {
  const id = event === 'session:set_routing' ? identifier(payload.routing_id) : null;
  return id === null ? null : { id, name: null, type: 'agent' };
}

/** Few payloads have a time of their own; a hook's envelope has one, an RTM event has none. */
function occurredAt(payload: JsonObject, body: JsonObject): string | null {
  return (
    toIsoTime(payload.timestamp) ?? toIsoTime(body.timestamp) ?? toIsoTime(object(payload.update).updated_at)
  );
}

function readConversation(
  event: string,
  payload: JsonObject,
  website: string | null,
): ConversationBlock | null {
  const id = readSession(event, payload);
  if (id === null) return null;
  const linkable = website !== null && PLAIN.test(website) && PLAIN.test(id);
  return {
    id,
    url: linkable ? `https://app.crisp.chat/website/${website}/inbox/${id}/` : null,
    status: event === 'session:set_state' ? choose(STATUS, payload.state) : null,
    previousStatus: null,
  };
}

function readSession(event: string, payload: JsonObject): string | null {
  if (event === 'email:track:view') return payload.type === 'session' ? identifier(payload.identifier) : null;
  return identifier(payload.session_id);
}
