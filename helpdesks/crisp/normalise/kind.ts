import type { ItemKind } from '../../../core/helpdesk/item';
import { usualKindOf } from '../../../core/helpdesk/usual-kind';
import type { JsonObject } from '../../../core/read/read';
import { crispEvents } from '../catalogue';
import { isFromVisitor, isMessage } from './sender';

const usualKind = usualKindOf(crispEvents);

/** The catalogue's kind, except for messages: one event carries replies, notes and system lines. */
export function toKind(event: string, payload: JsonObject): ItemKind {
  if (!isMessage(event)) return usualKind(event);
  if (payload.type === 'note') return 'message.note';
  if (payload.type === 'event') return 'other';
  return isFromVisitor(event, payload) ? 'message.received' : 'message.sent';
}
