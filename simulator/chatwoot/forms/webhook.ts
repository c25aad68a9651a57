import type { ChatwootConversation } from '../../../helpdesks/chatwoot/payloads/conversation';
import type { ChatwootMessage } from '../../../helpdesks/chatwoot/payloads/message';
import type { ChatwootContact } from '../../../helpdesks/chatwoot/payloads/people';
import type { ContactRecord, ConversationRecord, MessageRecord, UserRecord } from '../store/records';
import { contactPush, conversationPush, type FormContext } from './push';
import { iso } from './times';

/** `webhook_data` of app/models/{account,contact,user,message}.rb. */
export function accountWebhook({ store }: FormContext) {
  const { id, name } = store.account;
  return { id, name };
}

/** Without a `type`: that is how a contact is told from an agent. */
export function contactWebhook(context: FormContext, contact: ContactRecord): ChatwootContact {
  const { type: _type, additional_attributes, ...rest } = contactPush(context, contact);
  return { account: accountWebhook(context), additional_attributes, avatar: '', ...rest };
}

export function userWebhook({ id, name, email }: UserRecord) {
  return { id, name, email, type: 'user' as const };
}

export function conversationWebhook(
  context: FormContext,
  conversation: ConversationRecord,
): ChatwootConversation {
  const data = conversationPush(context, conversation);
  return context.version.tellsAccount ? { ...data, account: accountWebhook(context) } : data;
}

/** Activity messages have none: they never go to a webhook. */
export function messageWebhook(context: FormContext, message: MessageRecord): ChatwootMessage {
  const { store } = context;
  const conversation = store.conversation(message.conversation_id);
  const { id, name } = store.inbox(conversation.inbox_id);
  return {
    account: accountWebhook(context),
    additional_attributes: message.additional_attributes,
    content_attributes: message.content_attributes,
    content_type: message.content_type,
    content: message.content,
    conversation: conversationWebhook(context, conversation),
    created_at: iso(message.created_at),
    id: message.id,
    inbox: { id, name },
    message_type: message.message_type as ChatwootMessage['message_type'],
    private: message.private,
    sender: authorWebhook(context, message),
    source_id: message.source_id,
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments as never }),
  };
}

export function authorWebhook(context: FormContext, { sender }: MessageRecord): ChatwootMessage['sender'] {
  if (sender === null) return null;
  if (sender.type === 'User') return userWebhook(context.store.user(sender.id));
  if (sender.type === 'Contact') return contactWebhook(context, context.store.contact(sender.id));
  const { id, name } = context.store.bot;
  return { id, name, type: 'agent_bot' };
}
