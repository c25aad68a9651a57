import { destroy } from '../../listener';
import { drip, mute } from '../../faults/tcp';
import { transmit } from '../cable/connection';
import { openPort } from '../open-port';
import type { Fault } from './fault';

export interface KickOptions {
  /** Default 1001. */
  readonly code?: number;
}

export const kick: Fault<KickOptions> = {
  does: 'closes every WebSocket without a message',
  lasts: false,
  start: async ({ cable }, { code = 1001 }) => {
    cable.connections.forEach(({ socket }) => socket.close(code));
    return undefined;
  },
};

export interface DisconnectOptions {
  /** Default true; false is said with `unauthorized` and `invalid_request`. */
  readonly reconnect?: boolean;
  /** Default `server_restart`, or `unauthorized`. */
  readonly reason?: string;
}

/** rails/rails: actioncable/lib/action_cable/connection/base.rb, close. */
export const disconnect: Fault<DisconnectOptions> = {
  does: 'sends a disconnect message on every connection, then closes it',
  lasts: false,
  start: async ({ cable }, { reconnect = true, reason = reconnect ? 'server_restart' : 'unauthorized' }) => {
    for (const connection of cable.connections) {
      transmit(connection, { type: 'disconnect', reason, reconnect });
      connection.socket.close();
    }
    return undefined;
  },
};

export const cutLine: Fault<object> = {
  does: 'ends every connection to /cable without a close frame',
  lasts: false,
  start: async ({ cable }) => {
    cable.connections.forEach(({ line }) => destroy(line));
    return undefined;
  },
};

/** As after a restart of Redis: rails/rails#27659. */
export const deafLine: Fault<object> = {
  does: 'keeps sending pings on open connections to /cable, but no more events',
  lasts: false,
  start: async ({ cable }) => {
    cable.connections.forEach(({ subscriptions }) => subscriptions.clear());
    return undefined;
  },
};

/** The peer's machine is gone, but no packet says so. Ending it lets those connections break off. */
export const halfOpen: Fault<object> = {
  does: 'sends nothing more on open connections to /cable and leaves them open; new ones work',
  lasts: true,
  start: async ({ cable }) => {
    const silenced = [...cable.connections].map(({ line }) => line);
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
  does: 'sends a few bytes at a time over /cable, on existing and new connections',
  lasts: true,
  start: async ({ cable, switches }, { bytes = 4, everyMs = 20 }) => {
    const mends = [...cable.connections].map(({ line }) => drip(line, bytes, everyMs));
    switches.line = (line) => mends.push(drip(line, bytes, everyMs));
    const end = () => {
      switches.line = null;
      mends.forEach((mend) => mend());
    };
    return { end };
  },
};

export interface OutageOptions {
  /** Default 60 s. */
  readonly ms?: number;
}

/** A restart is a short one. */
export const outage: Fault<OutageOptions> = {
  does: 'closes its port and every connection for a minute, then returns at the same address',
  lasts: true,
  start: async (simulation, { ms = 60_000 }) => {
    const { port } = simulation.listener;
    await simulation.listener.close();
    let timer: NodeJS.Timeout | undefined;
    let done: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      done = resolve;
      timer = setTimeout(resolve, ms);
    }).then(async () => void (simulation.listener = await openPort(simulation, port)));
    const end = () => {
      clearTimeout(timer);
      done();
      return over;
    };
    return { end, over };
  },
};
