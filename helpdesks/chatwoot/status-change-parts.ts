import type { Envelope, StatusChangePart, StatusChangeParts } from '../../core/helpdesk/event';
import { choose, identifier, type JsonObject } from '../../core/read/read';
import { changedColumns, findChange } from './changes';
import { accountBlock, STATUS } from './conversation';

/**
 * One change of status dispatches both, the first without the old status (app/models/conversation.rb,
 * execute_after_update_commit_callbacks), and a job each delivers them.
 */
export const chatwootStatusChangeParts: StatusChangeParts = {
  change: 'conversation_status_changed',
  update: 'conversation_updated',
  read: ({ event, payload }: Envelope) => {
    if (event === chatwootStatusChangeParts.change) return createPart(payload, 'change', payload.status);
    return event === chatwootStatusChangeParts.update ? readUpdate(payload) : null;
  },
};

/** Saved along with a status, and news to nobody. */
const ALONG = new Set(['status', 'snoozed_until', 'waiting_since', 'last_activity_at', 'updated_at']);

function readUpdate(payload: JsonObject): StatusChangePart | null {
  const change = findChange(payload, 'status');
  const previousStatus = choose(STATUS, change?.before);
  // Right after a creation there is none, and no other event either.
  if (previousStatus === null || previousStatus === change?.after) return null;
  const part = createPart(payload, 'update', change?.after);
  return part && { ...part, previousStatus, alone: changedColumns(payload).every((name) => ALONG.has(name)) };
}

function createPart(
  payload: JsonObject,
  part: StatusChangePart['part'],
  status: unknown,
): StatusChangePart | null {
  const account = accountBlock(payload, payload)?.id;
  const id = identifier(payload.id);
  if (account === undefined || id === null || typeof status !== 'string') return null;
  return { key: JSON.stringify([account, id, status]), part, previousStatus: null, alone: true };
}
