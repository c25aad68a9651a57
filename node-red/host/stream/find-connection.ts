import type { NodeAPI } from '@node-red/registry';
import type { Filters } from '../../../core/helpdesk/filters';
import type { StreamingProvider } from '../../../core/helpdesk/provider';
import type { AccountTexts, StreamConnection } from '../../../core/helpdesk/provider-stream';
import type { Pace } from '../../../core/sockets/connection';
import { findAccount, readCredentials } from '../account';
import { findStreamAccount } from './stream-account';

/**
 * What a stream is opened with; undefined where the config node with the token is missing.
 * @param filters what would be dropped later need not be sent
 */
export function findConnection(
  RED: NodeAPI,
  id: string,
  provider: StreamingProvider,
  filters: Filters,
): StreamConnection | undefined {
  const found = findEntered(RED, id, provider);
  if (found === undefined) return undefined;
  const { account, pace } = found;
  const scope = provider.stream.scope.map(({ filter }) => [filter, filters[filter] ?? []]);
  return { account, scope: Object.fromEntries(scope), ...(pace !== undefined && { pace }) };
}

function findEntered(
  RED: NodeAPI,
  id: string,
  provider: StreamingProvider,
): { readonly account: AccountTexts; readonly pace: Pace | undefined } | undefined {
  if (provider.stream.account !== undefined) {
    const own = findStreamAccount(RED, id, provider);
    return own && { account: own.entered, pace: own.pace };
  }
  const node = findAccount(RED, id, provider);
  if (node === undefined) return undefined;
  const { baseUrl, accountId, pace } = node;
  return { account: { baseUrl, accountId, token: readCredentials(node).apiToken ?? '' }, pace };
}
