import type { CrispPayloads } from '../../helpdesks/crisp/payloads';

export type Json = Record<string, unknown>;

/** One conversation as REST shows it (`fields`), and its messages by fingerprint. */
export interface Conversation {
  readonly fields: Json & { readonly website_id: string; readonly session_id: string; updated_at: number };
  readonly messages: Map<number, Json>;
}

/** Crisp shows the state as a word and as a number. */
const STATUS: Record<string, number> = { pending: 0, unresolved: 1, resolved: 2 };

/** Field names: node-crisp-api 11.3, lib/resources/WebsiteConversation.ts. */
export function newConversation(websiteId: string, sessionId: string, now: number): Conversation {
  const fields = {
    session_id: sessionId,
    website_id: websiteId,
    inbox_id: null,
    state: 'pending',
    status: 0,
    is_verified: false,
    is_blocked: false,
    availability: 'online',
    active: { now: true, last: now },
    last_message: '',
    participants: [],
    mentions: [],
    unread: { operator: 0, visitor: 0 },
    assigned: null,
    meta: { nickname: '', email: '', phone: '', segments: [], data: {} },
    created_at: now,
    updated_at: now,
  };
  return { fields, messages: new Map() };
}

type Change<Event extends keyof CrispPayloads> = (
  conversation: Conversation,
  data: CrispPayloads[Event],
) => void;

/** What an event leaves behind in its conversation; the others (typing, read marks) leave nothing. */
export const changes: { readonly [Event in keyof CrispPayloads]?: Change<Event> } = {
  'session:request:initiated': () => undefined,
  'message:send': addMessage,
  'message:received': addMessage,
  'message:updated': ({ messages }, { fingerprint, content }) => {
    const message = messages.get(fingerprint);
    if (message !== undefined) messages.set(fingerprint, { ...message, content, edited: true });
  },
  'message:removed': ({ messages }, { fingerprint }) => void messages.delete(fingerprint),
  'session:set_state': ({ fields }, { state }) => {
    Object.assign(fields, { state, status: STATUS[state] });
  },
  'session:set_routing': ({ fields }, { routing_id: id }) => {
    fields.assigned = id === null ? null : { user_id: id };
  },
  'session:set_block': ({ fields }, { is_blocked }) => {
    fields.is_blocked = is_blocked;
  },
  'session:set_email': ({ fields }, { email }) => setMeta(fields, { email }),
  'session:set_phone': ({ fields }, { phone }) => setMeta(fields, { phone }),
  'session:set_nickname': ({ fields }, { nickname }) => setMeta(fields, { nickname }),
  'session:set_subject': ({ fields }, { subject }) => setMeta(fields, { subject }),
  'session:set_segments': ({ fields }, { segments }) => setMeta(fields, { segments }),
  'session:set_data': ({ fields }, { data }) => setMeta(fields, { data }),
};

function addMessage(
  { fields, messages }: Conversation,
  data: CrispPayloads['message:send' | 'message:received'],
) {
  // REST's message has no `inbox_id`: the conversation has it (node-crisp-api, ConversationMessage).
  const { inbox_id: _inbox, routing_ids: _routing, ...message } = data;
  const once = { read: '', delivered: '', edited: false, translated: false, automated: false, mentions: [] };
  messages.set(data.fingerprint, { ...once, ...message });
  fields.last_message = typeof data.content === 'string' ? data.content : '';
  const { type, from, fingerprint } = data;
  fields.preview_message = { type, from, fingerprint, excerpt: fields.last_message };
  if (from === 'user') setMeta(fields, { nickname: data.user.nickname ?? '' });
}

function setMeta(fields: Json, meta: Json): void {
  fields.meta = { ...(fields.meta as Json), ...meta };
}
