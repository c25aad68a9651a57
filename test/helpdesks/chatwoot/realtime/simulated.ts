import { createActionCableOpener } from '../../../../core/sockets/action-cable';
import { systemEnvironment } from '../../../../core/environment/environment';
import type { Stream } from '../../../../core/helpdesk/provider-stream';
import { createWebSocketOpener } from '../../../../core/sockets/web-socket';
import {
  ChatwootStreams,
  type ChatwootStreamOptions,
} from '../../../../helpdesks/chatwoot/realtime/chatwoot-streams';
import type { ChatwootServer } from '../../../../simulator/chatwoot/server';

/** Short enough for tests: what takes a minute in life takes a tenth of a second here. */
export const QUICK = {
  deadlines: { endpoint: 400, connecting: 400, authenticating: 400, live: 600 },
  backoff: { first: 10, longest: 80 },
  stableAfter: 100,
};

/** Real sockets, to a simulated Chatwoot. */
export function createSimulatedHub(): ChatwootStreams {
  const open = createActionCableOpener(createWebSocketOpener(systemEnvironment.after));
  return new ChatwootStreams(systemEnvironment, open);
}

export function openOn(
  hub: ChatwootStreams,
  server: ChatwootServer,
  options: Omit<ChatwootStreamOptions, 'credential'> & { readonly token?: string },
): Stream {
  const { token = server.tokens.agent, ...rest } = options;
  const credential = { baseUrl: server.url, accountId: String(server.accountId), token };
  return hub.open({ pace: QUICK, ...rest, credential });
}
