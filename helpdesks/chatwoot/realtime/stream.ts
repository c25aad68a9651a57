import { createActionCableOpener } from '../../../core/sockets/action-cable';
import { systemEnvironment } from '../../../core/environment/environment';
import type { Stream } from '../../../core/streams/hub';
import { createWebSocketOpener } from '../../../core/sockets/web-socket';
import { ChatwootHub, type ChatwootStreamOptions } from './hub';

const hub = new ChatwootHub(
  systemEnvironment,
  createActionCableOpener(createWebSocketOpener(systemEnvironment.after)),
);

/** Opens a stream of Chatwoot's events that shares this process's sockets. See {@link ChatwootHub.open}. */
export function openChatwootStream(options: ChatwootStreamOptions): Stream {
  return hub.open(options);
}

/** How many sockets to Chatwoot this process keeps up. */
export function countChatwootSockets(): number {
  return hub.size;
}
