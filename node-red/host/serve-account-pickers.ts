import type { NodeAPI } from '@node-red/registry';
import type { Picker } from '../../core/helpdesk/picker';
import type { Provider } from '../../core/helpdesk/provider';
import { findAccount } from './account';
import { createApi, type AccountApi, type MissingForApi } from './account-api';
import { describeMissing } from './describe-missing';
import { servePicker } from './serve-picker';

/** A person is waiting before an open dialog. */
const CALL_TIMEOUT_MS = 8000;

/** Lists to choose from, by the name of the filter, read with the token of the deployed account. */
export function serveAccountPickers(RED: NodeAPI, provider: Provider): void {
  const { api } = provider;
  if (api === undefined) return;
  for (const [filter, pick] of Object.entries(api.pickers)) {
    servePicker(RED, `${provider.id}-account`, filter, (id) => {
      const account = findAccount(RED, id, provider);
      return account === undefined ? undefined : read(RED, provider.id, createApi(account, api), pick);
    });
  }
}

async function read(
  RED: NodeAPI,
  providerId: string,
  account: AccountApi | MissingForApi,
  pick: Picker,
): ReturnType<Picker> {
  if (typeof account !== 'string') return pick(account.open(CALL_TIMEOUT_MS));
  const node = { type: `${providerId} account`, providerId };
  const detail = describeMissing(RED, node, 'picker', account);
  return { ok: false, problem: { code: account, detail } };
}
