import { destroy } from '../../listener';
import { drip, mute } from '../../faults/tcp';
import type { Fault } from './fault';

export const kick: Fault<object> = {
  does: 'disconnects everybody ("io server disconnect", after which socket.io-client stays down)',
  lasts: false,
  start: async ({ live }) => {
    [...live.keys()].forEach((socket) => socket.disconnect(true));
    return undefined;
  },
};

export const cutLine: Fault<object> = {
  does: 'ends every TCP connection without a close frame',
  lasts: false,
  start: async ({ relay }) => {
    relay.listener.sockets.forEach(destroy);
    return undefined;
  },
};

/** The peer's machine is gone, but no packet says so. Ending it lets those connections break off. */
export const halfOpen: Fault<object> = {
  does: 'sends nothing more on open connections, not even pings, and leaves them open; new ones work',
  lasts: true,
  start: async ({ relay }) => {
    const silenced = [...relay.listener.sockets];
    silenced.forEach(mute);
    return { end: () => silenced.forEach(destroy) };
  },
};

export interface SlowDripOptions {
  /** Default 4. */
  readonly bytes?: number;
  /** Default 20 ms. */
  readonly everyMs?: number;
}

export const slowDrip: Fault<SlowDripOptions> = {
  does: 'sends a few bytes at a time, on existing and new connections',
  lasts: true,
  start: async ({ relay, switches }, { bytes = 4, everyMs = 20 }) => {
    const mends = [...relay.listener.sockets].map((socket) => drip(socket, bytes, everyMs));
    switches.line = (socket) => mends.push(drip(socket, bytes, everyMs));
    const end = () => {
      switches.line = null;
      mends.forEach((mend) => mend());
    };
    return { end };
  },
};
