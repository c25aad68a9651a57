import { io, type Socket } from 'socket.io-client';
import type { Environment } from './environment';
import { readPlainEvent } from './plain-event';
import type { OpenTransport, TransportListener } from './transport';

/** How long a peer may take over the closing handshake before its socket is cut off. */
const CLOSING_TIME = 1000;

/** The part of the `ws` package's WebSocket that engine.io-client keeps to itself. */
interface RawSocket {
  readonly readyState: number;
  readonly CLOSED: number;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  once(event: 'close', listener: () => void): unknown;
  terminate(): void;
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
      // The session has deadlines of its own. The types leave out `false`, which Manager.open looks for.
      timeout: false as unknown as number,
    });
    const raw = rawSocketOf(socket);
    listen(socket, listener);
    if (raw !== undefined) takeShortcut(raw, socket, listener);

    let closed: Promise<void> | undefined;
    const close = async () => {
      socket.off();
      socket.offAny();
      socket.io.off();
      socket.disconnect();
      await gone(raw, after);
    };
    return {
      send: (name, payload) => void socket.emit(name, payload),
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

/** Resolves once the TCP socket is gone; ws itself would wait 30 s for a dead peer. */
function gone(raw: RawSocket | undefined, after: Environment['after']): Promise<void> {
  if (raw === undefined || raw.readyState === raw.CLOSED) return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = after(CLOSING_TIME, () => raw.terminate());
    raw.once('close', () => {
      cancel();
      resolve();
    });
  });
}

function rawSocketOf(socket: Socket): RawSocket | undefined {
  const engine = socket.io.engine as unknown as { transport?: { ws?: RawSocket } } | undefined;
  return engine?.transport?.ws;
}
