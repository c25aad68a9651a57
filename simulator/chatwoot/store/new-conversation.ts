import { randomUUID } from 'node:crypto';
import { randomToken } from '../tokens';
import type { ConversationRecord } from './records';

type Given = Pick<ConversationRecord, 'id' | 'display_id' | 'inbox_id' | 'contact_id'>;

/** Open, and nobody's. */
export function newConversation(given: Given, now: number): ConversationRecord {
  return {
    ...given,
    uuid: randomUUID(),
    contact_inbox_id: 5000 + given.contact_id,
    source_id: randomUUID(),
    pubsub_token: randomToken(),
    ...UNTOUCHED,
    additional_attributes: { referer: 'https://lamps.example.com/aurora?ref=mail', browser_language: 'sv' },
    custom_attributes: {},
    waiting_since: now,
    last_activity_at: now,
    created_at: now,
    updated_at: now,
  };
}

const UNTOUCHED = {
  status: 'open',
  priority: null,
  assignee_id: null,
  assignee_agent_bot_id: null,
  team_id: null,
  label_list: [],
  cached_label_list: null,
  snoozed_until: null,
  first_reply_created_at: null,
  agent_last_seen_at: null,
  contact_last_seen_at: null,
} as const;
