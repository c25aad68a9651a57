import type { NodeAPI } from '@node-red/registry';
import type { StreamingProvider } from '../../../core/helpdesk/provider';
import type { StreamAccount } from '../../../core/helpdesk/provider-stream';
import { servePicker } from '../serve-picker';
import { createStreamApi, findStreamAccount } from './stream-account';
import { toStreamAccountType } from './stream-types';

/** What a socket can be limited to, to choose from: read with the deployed account. */
export function serveScopeLists(RED: NodeAPI, provider: StreamingProvider, account: StreamAccount): void {
  const set = toStreamAccountType(provider).replaceAll(' ', '-');
  for (const { name, pick } of provider.stream.scope) {
    servePicker(RED, set, name, (id, within) => {
      const entered = findStreamAccount(RED, id, provider)?.entered;
      return entered === undefined ? undefined : pick(entered, createStreamApi(account, entered), within);
    });
  }
}
