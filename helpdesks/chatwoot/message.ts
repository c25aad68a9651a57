import type { AuthorBlock, MessageBlock } from '../../core/helpdesk/item';
import type { Traits } from '../../core/helpdesk/event';
import { identifier, list, object, text, type JsonObject } from '../../core/read/read';
import { attachmentBlocks } from './attachments';
import { toMessageType, type MessageType } from './message-type';
import { messageTime } from './occurred-at';
import { personBlock } from './people';

/** From the message's own fields: the conversation's `messages[0]` may be another message (issue #14023). */
export function messageBlock(payload: JsonObject): MessageBlock {
  return {
    id: identifier(payload.id),
    text: text(payload.content) ?? readSpoken(payload) ?? readSubject(payload),
    direction: toDirection(payload),
    attachments: attachmentBlocks(payload.attachments),
    createdAt: messageTime(payload),
  };
}

/** What was said in voice messages, once Chatwoot has it in writing. */
function readSpoken({ attachments }: JsonObject): string | null {
  const spoken = list(attachments).flatMap((each) => text(object(each).transcribed_text) ?? []);
  return text(spoken.join('\n'));
}

function readSubject({ content_attributes }: JsonObject): string | null {
  return text(object(object(content_attributes).email).subject);
}

function toDirection(payload: JsonObject): MessageBlock['direction'] {
  const type = toMessageType(payload.message_type);
  if (payload.private === true || type === 'activity') return 'internal';
  return type === 'incoming' ? 'incoming' : 'outgoing';
}

/** Without a sender, the rest of the message tells who it was, as far as it can be told. */
export function messageAuthor(payload: JsonObject, contact: unknown): AuthorBlock | null {
  if (payload.sender !== null && payload.sender !== undefined) return personBlock(payload.sender);
  const type = toMessageType(payload.message_type);
  if (type === 'incoming') return personBlock(contact);
  const attributes = object(payload.content_attributes);
  // An agent answered in the channel's own app (WhatsApp, Instagram), which does not say who.
  if (attributes.external_echo === true) return { id: null, name: null, type: 'agent' };
  return isOwnWords(type, attributes) ? { id: null, name: null, type: 'system' } : null;
}

/** Greetings, surveys, away messages, activity lines and automation rules: Chatwoot speaking by itself. */
function isOwnWords(type: MessageType | null, attributes: JsonObject): boolean {
  return type === 'template' || type === 'activity' || identifier(attributes.automation_rule_id) !== null;
}

export function messageTraits(payload: JsonObject, author: AuthorBlock | null, channel: unknown): Traits {
  const type = toMessageType(payload.message_type);
  // Set by app/builders/messages/message_builder.rb for what a campaign sends in an agent's name.
  const campaign = identifier(object(payload.additional_attributes).campaign_id);
  return {
    automated:
      author?.type === 'bot' ||
      author?.type === 'system' ||
      isOwnWords(type, object(payload.content_attributes)) ||
      (type !== 'incoming' && campaign !== null),
    private: payload.private === true,
    messageType: type,
    origin: text(channel),
  };
}
