import { io, type Socket } from 'socket.io-client';
import type { Environment } from '../environment/environment';
import { globalAgentFor } from './global-agent';
import { readPlainEvent } from './plain-event';
import type { OpenTransport, TransportListener } from './transport';
import { gone, setPaused, type EndingSocket, type PausableSocket } from './web-socket';

/** The part of its WebSocket that engine.io-client keeps to itself. */
interface RawSocket extends EndingSocket, PausableSocket {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

/**
 * Socket.IO over a WebSocket. The only importer of socket.io-client, which the build bundles into this file;
 * its own reconnecting is off, because it goes back to the same address forever, and services move.
 */
export function createSocketIoOpener(after: Environment['after']): OpenTransport {
  return (endpoint, listener) => {
    const socket = io(endpoint.origin, {
      path: endpoint.pathname,
      query: Object.fromEntries(endpoint.searchParams),
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      // The types want options of the compression here; ws also takes `false`.
      perMessageDeflate: false as never,
      // The types want a browser's kind; ws takes Node's.
      agent: globalAgentFor(endpoint) as never,
      // The session has deadlines of its own. The types leave out `false`, which Manager.open looks for.
      timeout: false as unknown as number,
    });
    const raw = findRawSocket(socket);
    listen(socket, listener);
    if (raw !== undefined) takeShortcut(raw, socket, listener);

    let closed: Promise<void> | undefined;
    const close = async () => {
      socket.off();
      socket.offAny();
      socket.io.off();
      // Paused, it would not read the answer to its goodbye.
      if (raw?.isPaused === true) raw.resume();
      socket.disconnect();
      if (raw !== undefined) await gone(raw, after);
    };
    return {
      send: (name, payload) => void socket.emit(name, payload),
      setPaused: (isPaused) => raw !== undefined && setPaused(raw, isPaused),
      close: () => (closed ??= close()),
    };
  };
}

function listen(socket: Socket, listener: TransportListener): void {
  let ended = false;
  const end = (reason: string) => {
    if (!ended) listener.onEnd(reason);
    ended = true;
  };
  socket.on('connect', listener.onOpen);
  socket.on('connect_error', (error) => end(error.message));
  socket.on('disconnect', end);
  socket.onAny(listener.onEvent);
  socket.io.on('ping', listener.onHeartbeat);
}

/**
 * Plain events, nearly all of what comes, go past the client's five emitters and its tick per frame, which
 * cost as much as making an item does. Everything else, malformed frames too, takes the client's own way.
 */
function takeShortcut(raw: RawSocket, socket: Socket, listener: TransportListener): void {
  const ownWay = raw.onmessage;
  raw.onmessage = (message) => {
    const event = socket.connected ? readPlainEvent(message.data) : undefined;
    if (event === undefined) ownWay?.call(raw, message);
    else listener.onEvent(event[0], event[1]);
  };
}

function findRawSocket(socket: Socket): RawSocket | undefined {
  const engine = socket.io.engine as unknown as { transport?: { ws?: RawSocket } } | undefined;
  return engine?.transport?.ws;
}
