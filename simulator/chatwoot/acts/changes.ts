import type { ChatwootChanges } from '../../../helpdesks/chatwoot/payloads/changes';
import { iso } from '../forms/times';
import type { ContactRecord, ConversationRecord, InboxRecord, Json, MessageRecord } from '../store/records';

type AnyRecord = ContactRecord | ConversationRecord | InboxRecord | MessageRecord;

/** Rails' `previous_changes`: attribute to what it was and what it is, as JSON shows them. */
export type PreviousChanges = Readonly<Record<string, readonly [unknown, unknown]>>;

/** Saves the changes with a new `updated_at`; empty when there are none, and then nothing was saved. */
export function save<Kept extends AnyRecord>(
  record: Kept,
  patch: Partial<Kept>,
  now: number,
): PreviousChanges {
  const before = record as unknown as Json;
  const changed = Object.entries(patch).filter(([name, value]) => {
    return JSON.stringify(before[name]) !== JSON.stringify(value);
  });
  if (changed.length === 0) return {};
  const entries = [...changed, ['updated_at', now] as const].map(([name, value]) => {
    return [name, [shown(name, before[name]), shown(name, value)]] as const;
  });
  Object.assign(record, patch, { updated_at: now });
  return Object.fromEntries(entries);
}

/** How account webhooks show them (app/listeners/webhook_listener.rb, via BaseListener). */
export function asChangedAttributes(changes: PreviousChanges): ChatwootChanges {
  return Object.entries(changes).map(([name, [previous_value, current_value]]) => ({
    [name]: { previous_value, current_value },
  }));
}

const TIMES = /(?:_at|_until|_since)$/;

function shown(name: string, value: unknown): unknown {
  return TIMES.test(name) && typeof value === 'number' ? iso(value) : value;
}
