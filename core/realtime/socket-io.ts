import { io, type Socket } from 'socket.io-client';
import type { Environment } from './environment';
import type { OpenTransport } from './transport';

/** How long a peer may take over the closing handshake before its socket is cut off. */
const CLOSING_TIME = 1000;

/** The part of the `ws` package's WebSocket that engine.io-client keeps to itself. */
interface RawSocket {
  readonly readyState: number;
  readonly CLOSED: number;
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
      // The connection has a deadline of its own.
      timeout: false as unknown as number,
    });
    const raw = rawSocketOf(socket);
    let ended = false;
    const end = (reason: string) => {
      if (ended) return;
      ended = true;
      listener.onEnd(reason);
    };
    socket.on('connect', listener.onOpen);
    socket.on('connect_error', (error) => end(error.message));
    socket.on('disconnect', end);
    socket.onAny(listener.onEvent);
    socket.io.on('ping', listener.onHeartbeat);

    let closed: Promise<void> | undefined;
    const close = async () => {
      ended = true;
      socket.offAny();
      socket.off();
      // Without a listener a late error would be thrown by the emitter's owner.
      socket.disconnect();
      await gone(raw, after);
    };
    return {
      send: (name, payload) => void socket.emit(name, payload),
      close: () => (closed ??= close()),
    };
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
