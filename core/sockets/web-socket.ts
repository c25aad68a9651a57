import { WebSocket } from 'ws';
import type { Environment } from '../environment/environment';
import { globalAgentFor } from './global-agent';

/** The build gives socket.io-client this one, so that `ws` is shipped once. */
export { WebSocket };

/** How long a peer may take over the closing handshake before its socket is cut off; ws itself waits 30 s. */
const CLOSE_TIMEOUT_MS = 1000;

/** No event of a helpdesk comes near it. */
const MAX_MESSAGE_BYTES = 5 * 1024 * 1024;

export interface WebSocketListener {
  readonly onOpen: () => void;
  /** Text frames only; nothing that is spoken here sends others. */
  readonly onMessage: (text: string) => void;
  /** It ended by itself, or never opened. Called at most once, and not after `close`. */
  readonly onEnd: (reason: string) => void;
}

/** One WebSocket. It has no deadlines: who opens it has them, for every step. */
export interface TextSocket {
  /** Lost unless the socket is open. */
  readonly send: (text: string) => void;
  /** Paused, it reads nothing; what came with the same packet is still told. */
  readonly setPaused: (isPaused: boolean) => void;
  /** Idempotent; resolves once neither socket nor timer is left, and never rejects. */
  readonly close: () => Promise<void>;
}

export type OpenWebSocket = (
  url: URL,
  protocols: readonly string[],
  listener: WebSocketListener,
) => TextSocket;

/** The only importer of ws (not every supported Node has a WebSocket of its own), which the build bundles in. */
export function createWebSocketOpener(after: Environment['after']): OpenWebSocket {
  return (url, protocols, listener) => {
    const raw = new WebSocket(url, [...protocols], {
      maxPayload: MAX_MESSAGE_BYTES,
      perMessageDeflate: false,
      agent: globalAgentFor(url),
    });
    const forget = listen(raw, listener);

    let closed: Promise<void> | undefined;
    const close = async () => {
      forget();
      // Paused, it would not read the answer to its goodbye.
      if (raw.isPaused) raw.resume();
      raw.close();
      await gone(raw, after);
    };
    return {
      send: (text) => {
        if (raw.readyState === raw.OPEN) raw.send(text);
      },
      setPaused: (isPaused) => setPaused(raw, isPaused),
      close: () => (closed ??= close()),
    };
  };
}

/** @returns stops telling; the socket itself goes on, and an error of it still hurts nobody */
function listen(raw: WebSocket, listener: WebSocketListener): () => void {
  let over = false;
  const end = (reason: string) => {
    if (!over) listener.onEnd(reason);
    over = true;
  };
  raw.on('open', () => over || listener.onOpen());
  raw.on('message', (data, isBinary) => over || isBinary || listener.onMessage(String(data)));
  // Always followed by `close`, which does not know the reason.
  raw.on('error', (error) => end(error.message));
  raw.on('close', (code) => end(`code ${code}`));
  return () => {
    over = true;
  };
}

/** The part of a WebSocket that tells about its end. */
export interface EndingSocket {
  readonly readyState: number;
  readonly CLOSED: number;
  once(event: 'close', listener: () => void): unknown;
  terminate(): void;
}

export interface PausableSocket {
  readonly readyState: number;
  readonly OPEN: number;
  readonly isPaused: boolean;
  pause(): void;
  resume(): void;
}

/** One that is closing has nothing left to pause. */
export function setPaused(raw: PausableSocket, isPaused: boolean): void {
  if (raw.readyState !== raw.OPEN) return;
  if (isPaused) raw.pause();
  else raw.resume();
}

/** Resolves once the TCP socket of one that is closing is gone. */
export function gone(raw: EndingSocket, after: Environment['after']): Promise<void> {
  if (raw.readyState === raw.CLOSED) return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = after(CLOSE_TIMEOUT_MS, () => raw.terminate());
    raw.once('close', () => {
      cancel();
      resolve();
    });
  });
}
