import type {
  AccountBlock,
  ConversationBlock,
  ConversationStatus,
  InboxBlock,
} from '../../core/helpdesk/item';
import { choose, identifier, list, object, text, type JsonObject } from '../../core/read/read';
import { findChange } from './changes';

export const STATUS: Record<string, ConversationStatus> = {
  open: 'open',
  pending: 'pending',
  snoozed: 'snoozed',
  resolved: 'resolved',
};

const NUMBER = /^\d+$/;

export function conversationBlock(
  conversation: JsonObject,
  account: AccountBlock | null,
  baseUrl: string | null,
): ConversationBlock | null {
  const id = identifier(conversation.id);
  if (id === null) return null;
  // The payload is made when the job runs that sends it, and its status may be a later one by then.
  const change = findChange(conversation, 'status');
  return {
    id,
    url: createUrl(id, account, baseUrl),
    status: choose(STATUS, change?.after === undefined ? conversation.status : change.after),
    previousStatus: choose(STATUS, change?.before),
  };
}

function createUrl(id: string, account: AccountBlock | null, baseUrl: string | null): string | null {
  if (baseUrl === null || account === null || !NUMBER.test(account.id) || !NUMBER.test(id)) return null;
  return `${baseUrl}/app/accounts/${account.id}/conversations/${id}`;
}

/**
 * At the top of most events; before 4.14.2 conversations knew it only through their last message.
 * @param accountId of the account that the trigger is set up for
 */
export function accountBlock(
  payload: JsonObject,
  conversation: JsonObject,
  accountId?: string,
): AccountBlock | null {
  return (
    named(payload.account) ??
    named(conversation.account) ??
    bare(object(list(conversation.messages)[0]).account_id) ??
    // Inbox events and a typing contact.
    bare(object(payload.channel).account_id) ??
    named(object(payload.user).account) ??
    bare(accountId)
  );
}

/** Inbox events hold their own id only in their working hours. */
export function inboxBlock(payload: JsonObject, conversation: JsonObject): InboxBlock | null {
  return (
    named(payload.inbox) ??
    bare(conversation.inbox_id) ??
    bare(object(list(payload.working_hours)[0]).inbox_id)
  );
}

function named(value: unknown): AccountBlock | null {
  const { id, name } = object(value);
  const known = identifier(id);
  return known === null ? null : { id: known, name: text(name) };
}

function bare(value: unknown): AccountBlock | null {
  return named({ id: value });
}
