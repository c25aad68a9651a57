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
  const columns = columnsOf(record);
  return Object.fromEntries(entries.sort(([one], [other]) => columns.indexOf(one) - columns.indexOf(other)));
}

/** As the columns stand in Chatwoot's tables (db/schema.rb), which is the order in which Rails lists changes. */
const COLUMNS = {
  conversation: [
    ...['status', 'assignee_id', 'updated_at', 'contact_id', 'display_id', 'team_id', 'snoozed_until'],
    ...['custom_attributes', 'first_reply_created_at', 'priority', 'waiting_since', 'cached_label_list'],
    ...['assignee_agent_bot_id', 'label_list'],
  ],
  message: ['content', 'updated_at', 'status', 'content_attributes', 'processed_message_content'],
  inbox: ['name', 'updated_at', 'greeting_enabled', 'greeting_message', 'csat_survey_enabled'],
  contact: [
    ...['name', 'email', 'phone_number', 'updated_at', 'identifier', 'custom_attributes'],
    ...['last_activity_at', 'contact_type', 'blocked', 'label_list'],
  ],
} as const;

function columnsOf(record: object): readonly string[] {
  if ('display_id' in record) return COLUMNS.conversation;
  if ('message_type' in record) return COLUMNS.message;
  return 'channel_type' in record ? COLUMNS.inbox : COLUMNS.contact;
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
