import type { ItemKind } from '../../../core/helpdesk/item';
import type { JsonObject } from '../../../core/read/read';
import { crispEvents } from '../catalogue';
import { isFromVisitor, isMessage } from './sender';

const KINDS: ReadonlyMap<string, ItemKind> = new Map(crispEvents.map(({ name, kinds }) => [name, kinds[0]]));

/** The catalogue's kind, except for messages: one event carries replies, notes and system lines. */
export function toKind(event: string, payload: JsonObject): ItemKind {
  if (!isMessage(event)) return KINDS.get(event) ?? 'other';
  if (payload.type === 'note') return 'message.note';
  if (payload.type === 'event') return 'other';
  return isFromVisitor(event, payload) ? 'message.received' : 'message.sent';
}
