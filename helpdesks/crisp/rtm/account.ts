import type { AccountTexts, StreamAccount } from '../../../core/helpdesk/provider-stream';
import { authorize } from './authorize';
import { checkToken } from './check-token';
import { callWorkspaces } from './list-workspaces';
import { createPlan, CRISP_API, type ConnectionOptions } from './plan';
import { CRISP_TIERS, DEFAULT_TIER } from './tier';

/** A token, and for tests where a stand-in for Crisp is. */
export const rtmAccount: StreamAccount = {
  fields: [
    { name: 'tier', label: 'Tier' },
    { name: 'websiteId', label: 'Website ID' },
    { name: 'identifier', label: 'Identifier', secret: 'shown' },
    { name: 'key', label: 'Key', secret: 'hidden' },
    { name: 'allowStandIn', label: 'Allow a Local Simulator' },
    { name: 'apiUrl', label: 'Simulator API URL' },
    { name: 'dailyCalls', label: 'REST Calls per Day' },
  ],
  baseUrl: CRISP_API,
  reach: (account) => {
    const { credential, apiUrl } = createPlan(readToken(account));
    return { baseUrl: apiUrl, headers: authorize(credential) };
  },
  check: (account, call) => checkToken(callWorkspaces(readToken(account).credential, call)),
};

/** What the fields mean. The address is checked where it is used: it may be Crisp's or this machine's, nothing else. */
export function readToken(account: AccountTexts): ConnectionOptions {
  const text = (field: string) => account[field]?.trim() ?? '';
  const [apiUrl, dailyCalls] = [text('apiUrl'), text('dailyCalls')];
  const allowStandIn = account.allowStandIn === 'true';
  return {
    credential: {
      tier: CRISP_TIERS.find((tier) => tier === text('tier')) ?? DEFAULT_TIER,
      identifier: text('identifier'),
      key: text('key'),
      websiteId: text('websiteId'),
    },
    ...(dailyCalls !== '' && { dailyCalls: Number(dailyCalls) }),
    ...(allowStandIn && { allowLoopback: true }),
    ...(allowStandIn && apiUrl !== '' && { apiUrl }),
  };
}
