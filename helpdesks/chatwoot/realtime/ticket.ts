import { permanent, transient, type Problem } from '../../../core/sockets/problem';
import { identifier, isObject, list, object, text } from '../../../core/read/read';
import { sayAccountUnknown } from '../refusal-sentences';
import type { ChatwootRest } from './rest';

/** What a subscription needs beyond the account's number. The token is new whenever the password is. */
export interface Ticket {
  readonly userId: unknown;
  readonly pubsubToken: string;
  readonly accountName: string | null;
}

/** Asked before every attempt. What cannot be subscribed to is said here: the websocket says nothing at all. */
export async function readTicket(
  rest: ChatwootRest,
  accountId: string,
  signal: AbortSignal,
): Promise<Ticket | Problem> {
  const answer = await rest.call({ method: 'GET', path: '/api/v1/profile', signal });
  if (!answer.ok) return answer.problem;
  const { id: userId, pubsub_token, accounts } = object(answer.data);
  const pubsubToken = text(pubsub_token);
  if (pubsubToken === null || identifier(userId) === null) {
    return transient(
      'endpoint-invalid',
      'The Chatwoot profile contains no websocket token. Check that the base URL points to Chatwoot 2 or newer.',
    );
  }
  const own = list(accounts).filter(isObject);
  const account = own.find(({ id }) => identifier(id) === accountId);
  if (account === undefined) return permanent('forbidden', sayAccountUnknown(accountId, own));
  if (account.status === 'suspended') {
    return permanent(
      'forbidden',
      `Account ${accountId} is suspended in Chatwoot. No events arrive until it is active again.`,
    );
  }
  return { userId, pubsubToken, accountName: text(account.name) };
}

export function isTicket(found: Ticket | Problem): found is Ticket {
  return 'pubsubToken' in found;
}
