import { chatwoot } from '../../helpdesks/chatwoot';
import { readCredentials, findAccount } from '../host/account';
import type { StreamKind } from '../host/stream/stream-kind';

export const chatwootRealtime: StreamKind = {
  type: 'chatwoot realtime',
  provider: chatwoot,
  source: 'realtime',
  connect: (RED, id) => {
    const account = findAccount(RED, id, chatwoot);
    if (account === undefined) return undefined;
    const { baseUrl, accountId, pace } = account;
    const token = readCredentials(account).apiToken ?? '';
    const connection = { credential: { baseUrl, accountId, token }, ...(pace !== undefined && { pace }) };
    return {
      identity: connection,
      open: (listener) => loadStreams().openChatwootStream({ ...connection, ...listener }),
    };
  },
};

/** Only here, and not before a node wants it: the file holds the socket client, which no other node needs. */
function loadStreams() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  return require('../../helpdesks/chatwoot/realtime/stream') as typeof import('../../helpdesks/chatwoot/realtime/stream');
}
