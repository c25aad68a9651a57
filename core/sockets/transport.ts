/** What a transport tells the connection that opened it. */
export interface TransportListener {
  /** The other side answered: one can speak now. */
  readonly onOpen: () => void;
  readonly onEvent: (name: string, payload: unknown) => void;
  /** A heartbeat: whatever was sent before it has arrived. */
  readonly onHeartbeat: () => void;
  /** It ended by itself, or never opened. Called at most once, and not after `close`. */
  readonly onEnd: (reason: string) => void;
}

/** One socket, from opening to closing; it never reconnects. Socket.IO, ActionCable, or a test's own. */
export interface Transport {
  readonly send: (name: string, payload: unknown) => void;
  /** Paused, it reads nothing: what the other side sends waits there, and so do heartbeats and its end. */
  readonly setPaused: (isPaused: boolean) => void;
  /** Idempotent; resolves once neither socket nor timer is left, and never rejects. */
  readonly close: () => Promise<void>;
}

export type OpenTransport = (endpoint: URL, listener: TransportListener) => Transport;
