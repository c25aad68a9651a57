import { createHash } from 'node:crypto';
import type { Envelope, NormaliseContext, Occurrence } from '../../core/helpdesk/event';
import { identifier, object } from '../../core/read/read';
import { accountBlock } from './conversation';
import { findTrace } from './traces';

const UPDATES: ReadonlySet<string> = new Set(['message_updated', 'message.updated']);

/** A message is removed, rated and answered once; that it was read afterwards is an update that shows it again. */
export function readChatwootOccurrence(
  { event, payload }: Envelope,
  { accountId }: NormaliseContext,
): Occurrence | null {
  const id = identifier(payload.id);
  const trace = UPDATES.has(event) ? findTrace(payload) : null;
  if (trace === null || id === null) return null;
  const account =
    accountBlock(payload, object(payload.conversation), accountId)?.id ?? identifier(payload.account_id);
  // An answer may be a text of any length.
  const value = createHash('sha256').update(trace.value).digest('base64');
  return { key: `${account ?? ''}:${trace.what}:${id}`, value };
}
