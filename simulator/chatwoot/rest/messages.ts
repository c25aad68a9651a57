import { agentReplies, customerWrites, privateNote } from '../acts/messages';
import type { MessageWords } from '../acts/message-words';
import { authorPush, contactPush, userPush, type FormContext } from '../forms/push';
import { iso, seconds } from '../forms/times';
import { MESSAGE_TYPES, type ConversationRecord, type Json, type MessageRecord } from '../store/records';
import { found, refused, type RestAnswer } from './answer';
import { reach } from './conversations';
import type { RestCall, Route } from './route';

/** app/controllers/api/v1/accounts/conversations/messages_controller.rb */
export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/conversations/:id/messages', answer: list },
  { method: 'POST', path: '/conversations/:id/messages', answer: create },
];

/** app/finders/message_finder.rb: the latest 20, oldest first; 20 before an id, 100 after one, 1000 between two. */
function find(thread: readonly MessageRecord[], query: URLSearchParams): readonly MessageRecord[] {
  const after = query.get('after');
  const before = query.get('before');
  const visible = query.get('filter_internal_messages') === null ? thread : thread.filter(isPublic);
  if (after !== null && before !== null) {
    return visible.filter(({ id }) => id >= Number(after) && id < Number(before)).slice(0, 1_000);
  }
  if (before !== null) return visible.filter(({ id }) => id < Number(before)).slice(-20);
  if (after !== null) return visible.filter(({ id }) => id > Number(after)).slice(0, 100);
  return visible.slice(-20);
}

function isPublic(message: MessageRecord): boolean {
  return !message.private && message.message_type !== 'activity';
}

function list(call: RestCall, id: number): RestAnswer {
  const conversation = reach(call, id);
  if (!('display_id' in conversation)) return conversation;
  const { simulation, query } = call;
  const messages = find(simulation.store.findMessages(id), query);
  return found({
    meta: meta(simulation, conversation),
    payload: messages.map((message) => showMessage(simulation, message)),
  });
}

function meta(context: FormContext, conversation: ConversationRecord): Json {
  const { store } = context;
  const { label_list: labels, additional_attributes, assignee_id: userId } = conversation;
  return {
    ...{ labels, additional_attributes },
    contact: contactPush(context, store.contact(conversation.contact_id)),
    ...(userId === null ? {} : { assignee: userPush(store.user(userId)) }),
    agent_last_seen_at: iso(conversation.agent_last_seen_at),
    assignee_last_seen_at: null,
  };
}

/** Whoever writes through REST is told of it like everybody else, with the keys they put in `content_attributes`. */
function create(call: RestCall, id: number): RestAnswer {
  const conversation = reach(call, id);
  if (!('display_id' in conversation)) return conversation;
  const { simulation, body } = call;
  const words = read(call, id);
  if (body.message_type === 'incoming') {
    const { channel_type: channel } = simulation.store.inbox(conversation.inbox_id);
    if (channel !== 'Channel::Api') return refused(422, 'Incoming messages are only allowed in Api inboxes');
    return found(showMessage(simulation, customerWrites(simulation, words)));
  }
  const write = body.private === true ? privateNote : agentReplies;
  return found(showMessage(simulation, write(simulation, words)));
}

function read({ body, user }: RestCall, conversationId: number): MessageWords {
  const {
    content,
    content_attributes: attributes,
    content_type: type,
    source_id: source,
    echo_id: echo,
  } = body;
  return {
    conversationId,
    by: user.id,
    content: typeof content === 'string' ? content : null,
    contentAttributes: isJson(attributes) ? attributes : {},
    ...(typeof type === 'string' ? { contentType: type } : {}),
    ...(typeof source === 'string' ? { sourceId: source } : {}),
    ...(typeof echo === 'string' ? { echoId: echo } : {}),
  };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** app/views/api/v1/models/_message.json.jbuilder: fewer keys than the cable's. */
function showMessage(context: FormContext, message: MessageRecord): Json {
  const conversation = context.store.conversation(message.conversation_id);
  const { id, content, echo_id, content_type, status, content_attributes, source_id, attachments } = message;
  const sender = authorPush(context, message);
  return {
    ...{ id, content, inbox_id: conversation.inbox_id },
    ...(echo_id === null ? {} : { echo_id }),
    conversation_id: conversation.display_id,
    message_type: MESSAGE_TYPES[message.message_type],
    ...{ content_type, status, content_attributes },
    created_at: seconds(message.created_at),
    private: message.private,
    source_id,
    ...(sender === undefined ? {} : { sender }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}
