import type { ProviderStream } from '../../core/helpdesk/provider-stream';
import { REALTIME_GAP } from './realtime/gap-item';
import { heardChatwoot } from './realtime/heard-events';

/** Chatwoot's websocket. It is not limited to anything: each connection hears all that its token may. */
export const chatwootStream: ProviderStream = {
  source: 'realtime',
  gapEvent: REALTIME_GAP,
  events: () => heardChatwoot.events,
  filters: heardChatwoot.filters,
  scope: [],
  open: ({ account, pace }, listener) => {
    const { baseUrl = '', accountId = '', token = '' } = account;
    const credential = { baseUrl, accountId, token };
    return loadSocket().openChatwootStream({
      credential,
      ...(pace !== undefined && { pace }),
      ...listener,
    });
  },
};

/** Only here, and not before somebody listens: the file holds the socket's client, which nobody else needs. */
function loadSocket() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  return require('./realtime/stream') as typeof import('./realtime/stream');
}
