import { createActionCableOpener } from '../../../core/sockets/action-cable';
import { systemEnvironment } from '../../../core/environment/environment';
import type { Stream } from '../../../core/helpdesk/provider-stream';
import { createWebSocketOpener } from '../../../core/sockets/web-socket';
import { ChatwootStreams, type ChatwootStreamOptions } from './chatwoot-streams';

const streams = new ChatwootStreams(
  systemEnvironment,
  createActionCableOpener(createWebSocketOpener(systemEnvironment.after)),
);

/** Opens a stream of Chatwoot's events that shares this process's sockets. See {@link ChatwootStreams.open}. */
export function openChatwootStream(options: ChatwootStreamOptions): Stream {
  return streams.open(options);
}

/** How many sockets to Chatwoot this process keeps up. */
export function countChatwootSockets(): number {
  return streams.size;
}
