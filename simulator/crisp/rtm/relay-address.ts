import type { Listener } from '../../listener';

/** The real relay's path; it changes when Crisp moves a client elsewhere. */
export const RELAY_PATH = '/w/f43/';

/** Crisp's RTM host: Socket.IO over WebSocket only, on a path that REST tells. */
export interface Relay {
  readonly url: string;
  readonly port: number;
  readonly path: string;
  readonly listener: Listener;
  close(): Promise<void>;
}
