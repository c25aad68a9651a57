import type { Envelope, Occurrence } from '../../core/helpdesk/event';
import { identifier, text } from '../../core/read/read';
import { threadIn } from './conversation';
import { findPart } from './message';

/** A bot's reply is announced under both, as two notifications with ids of their own. */
const REPLIES: ReadonlySet<string> = new Set(['conversation.admin.replied', 'conversation.operator.replied']);

export function readIntercomOccurrence({ event, payload, body }: Envelope): Occurrence | null {
  if (!REPLIES.has(event)) return null;
  const part = identifier(findPart(event, payload, threadIn(payload)).id);
  return part === null ? null : { key: `${text(body.app_id) ?? ''}:reply:${part}`, value: '' };
}
