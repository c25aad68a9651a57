import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Subscription } from './subscription';

/** One WebSocket at `/cable`, as ActionCable keeps it. */
export interface Connection {
  readonly socket: WebSocket;
  /** The TCP connection below it. */
  readonly line: Socket;
  /** By identifier, to the letter. */
  readonly subscriptions: Map<string, Subscription>;
}

/** A command that a client sent. */
export interface CableCommand {
  readonly at: number;
  readonly command: string;
  /** Of `message`: what the channel is asked to do, as `update_presence`. */
  readonly action: string | null;
  /** Null where nothing is answered. */
  readonly answer: 'confirmed' | null;
}

/** ActionCable at `/cable`, as it stands. */
export interface CableState {
  readonly connections: Set<Connection>;
  readonly commands: CableCommand[];
  /** WebSockets so far. */
  accepted: number;
}

export function newCable(): CableState {
  return { connections: new Set(), commands: [], accepted: 0 };
}
