import type { Envelope, StatusHalf, StatusHalves } from '../../core/helpdesk/event';
import { choose, identifier, type JsonObject } from '../../core/read/read';
import { changedColumns, changeOf } from './changes';
import { accountBlock, STATUS } from './conversation';

/**
 * One change of status dispatches both, the first without the old status (app/models/conversation.rb,
 * execute_after_update_commit_callbacks), and a job each delivers them.
 */
export const chatwootStatusHalves: StatusHalves = {
  change: 'conversation_status_changed',
  update: 'conversation_updated',
  read: ({ event, payload }: Envelope) => {
    if (event === chatwootStatusHalves.change) return halfOf(payload, 'change', payload.status);
    return event === chatwootStatusHalves.update ? updateOf(payload) : null;
  },
};

/** Saved along with a status, and news to nobody. */
const ALONG = new Set(['status', 'snoozed_until', 'waiting_since', 'last_activity_at', 'updated_at']);

function updateOf(payload: JsonObject): StatusHalf | null {
  const change = changeOf(payload, 'status');
  const previousStatus = choose(STATUS, change?.before);
  // Right after a creation there is none, and no other event either.
  if (previousStatus === null || previousStatus === change?.after) return null;
  const half = halfOf(payload, 'update', change?.after);
  return half && { ...half, previousStatus, alone: changedColumns(payload).every((name) => ALONG.has(name)) };
}

function halfOf(payload: JsonObject, half: StatusHalf['half'], status: unknown): StatusHalf | null {
  const account = accountBlock(payload, payload)?.id;
  const id = identifier(payload.id);
  if (account === undefined || id === null || typeof status !== 'string') return null;
  return { key: JSON.stringify([account, id, status]), half, previousStatus: null, alone: true };
}
