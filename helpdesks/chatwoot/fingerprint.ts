import { createHash } from 'node:crypto';
import type { Envelope, NormaliseContext } from '../../core/helpdesk/event';
import { toJson } from '../../core/read/json';
import { identifier, object, type JsonObject } from '../../core/read/read';
import { accountBlock, inboxBlock } from './conversation';
import { occurredAt } from './occurred-at';

/** Each happens once in the life of its object. */
const ONCE = new Set(['message_created', 'conversation_created', 'contact_created', 'inbox_created']);

/** These happen again and again, so the time belongs to them: a change back to what was before is news. */
const OFTEN = new Set([
  'message_updated',
  'conversation_updated',
  'conversation_status_changed',
  'conversation_opened',
  'conversation_resolved',
  'contact_updated',
  'inbox_updated',
]);

/**
 * Chatwoot sends some events twice, as deliveries with ids of their own: by itself (issues #7402, #11901), or because
 * an API inbox has a webhook beside the account's. Null for what has no identity: typing, a visit, the run of a rule.
 */
export function fingerprintChatwoot(
  { event, payload }: Envelope,
  { accountId }: NormaliseContext,
): string | null {
  const account = accountBlock(payload, payload, accountId)?.id;
  const id = identifier(payload.id) ?? (event.startsWith('inbox_') ? inboxBlock(payload, payload)?.id : null);
  if (account === undefined || id === null || id === undefined) return null;
  if (ONCE.has(event)) return digest([event, account, id]);
  if (!OFTEN.has(event)) return null;
  const at = occurredAt(event, payload, object(payload.conversation), null);
  return at === null ? null : digest([event, account, id, at, ...whatMatters(payload)]);
}

function whatMatters({ status, changed_attributes, content, content_attributes }: JsonObject): unknown[] {
  return [status, changed_attributes, content, content_attributes];
}

function digest(parts: readonly unknown[]): string | null {
  const json = toJson(parts);
  return json === null ? null : createHash('sha256').update(json).digest('hex');
}
