import { crisp } from '../../helpdesks/crisp';
import { findToken } from '../crisp-rtm-account/token-node';
import type { StreamKind } from '../host/stream/stream-kind';

export const crispRtm: StreamKind = {
  type: 'crisp rtm',
  provider: crisp,
  source: 'rtm',
  connect: (RED, id, { accounts = [], inboxes = [] }) => {
    const token = findToken(RED, id);
    if (token === undefined) return undefined;
    const connection = { ...token.connection, rooms: accounts, inboxes };
    return {
      identity: connection,
      open: (listener) => loadStreams().openCrispStream({ ...connection, ...listener }),
    };
  },
};

/** Only here, and not before a node wants it: the file holds the socket client, which no other node needs. */
function loadStreams() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  return require('../../helpdesks/crisp/rtm/stream') as typeof import('../../helpdesks/crisp/rtm/stream');
}
