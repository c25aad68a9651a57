import type {
  Envelope,
  NormaliseContext,
  StatusChangePart,
  StatusChangeParts,
} from '../../core/helpdesk/event';
import { choose, identifier, type JsonObject } from '../../core/read/read';
import { changedColumns, findStatusChange } from './changes';
import { accountBlock, STATUS } from './conversation';

/**
 * One change of status dispatches both (app/models/conversation.rb, execute_after_update_commit_callbacks), and a job
 * each delivers them. The first has no old status, and shows the one that the conversation has when its job runs; only
 * the second is sure of both.
 */
export const chatwootStatusChangeParts: StatusChangeParts = {
  change: 'conversation_status_changed',
  update: 'conversation_updated',
  read: ({ event, payload }: Envelope, context: NormaliseContext) => {
    if (event === chatwootStatusChangeParts.change) return createPart(payload, 'change', context);
    return event === chatwootStatusChangeParts.update ? readUpdate(payload, context) : null;
  },
};

/** Saved along with a status, and news to nobody. */
const ALONG = new Set(['status', 'snoozed_until', 'waiting_since', 'last_activity_at', 'updated_at']);

function readUpdate(payload: JsonObject, context: NormaliseContext): StatusChangePart | null {
  const change = findStatusChange(payload);
  const previousStatus = choose(STATUS, change?.before);
  const status = choose(STATUS, change?.after);
  // Right after a creation there is none, and no other event either.
  if (previousStatus === null || status === null) return null;
  const part = createPart(payload, 'update', context);
  const alone = changedColumns(payload).every((name) => ALONG.has(name));
  return part && { ...part, status, previousStatus, alone };
}

function createPart(
  payload: JsonObject,
  part: StatusChangePart['part'],
  { accountId }: NormaliseContext,
): StatusChangePart | null {
  const account = accountBlock(payload, payload, accountId)?.id;
  const id = identifier(payload.id);
  if (account === undefined || id === null || typeof payload.status !== 'string') return null;
  return { key: JSON.stringify([account, id]), part, status: null, previousStatus: null, alone: true };
}
