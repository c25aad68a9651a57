import type { MessageBlock } from '../../../core/helpdesk/item';
import { identifier, type JsonObject } from '../../../core/read/read';
import { toIsoTime } from '../../../core/read/timestamp';
import { readAnswer, readAttachments, readText } from './content';
import { isFromVisitor, isMessage } from './sender';

export function readMessage(event: string, payload: JsonObject): MessageBlock | null {
  if (isMessage(event)) return wholeMessage(event, payload);
  if (event === 'message:updated') return updatedMessage(payload);
  if (event === 'message:removed') return removedMessage(payload);
  return null;
}

function wholeMessage(event: string, payload: JsonObject): MessageBlock {
  return {
    id: identifier(payload.fingerprint),
    text: readText(payload.content),
    direction: toDirection(event, payload),
    attachments: readAttachments(payload.content),
    createdAt: toIsoTime(payload.timestamp),
  };
}

/** Visitors see neither notes nor the lines that Crisp itself writes. */
function toDirection(event: string, payload: JsonObject): MessageBlock['direction'] {
  if (payload.type === 'note' || payload.type === 'event') return 'internal';
  return isFromVisitor(event, payload) ? 'incoming' : 'outgoing';
}

/** A picker or field is answered by updating the message that asked; who made any other edit is not told. */
function updatedMessage({ fingerprint, content }: JsonObject): MessageBlock {
  const answer = readAnswer(content);
  return {
    id: identifier(fingerprint),
    text: answer ?? readText(content),
    direction: answer === null ? null : 'incoming',
    attachments: readAttachments(content),
    createdAt: null,
  };
}

function removedMessage({ fingerprint }: JsonObject): MessageBlock {
  return { id: identifier(fingerprint), text: null, direction: null, attachments: [], createdAt: null };
}
