import type { Fault } from './fault';

export const silentHandshake: Fault<object> = {
  does: 'opens the WebSocket but never starts the Socket.IO handshake',
  lasts: true,
  start: async ({ switches }) => {
    switches.handshake = 'silent';
    return { end: () => void (switches.handshake = 'answer') };
  },
};

export interface DeadPeerOptions {
  /** Which of the two hosts; default the relay. */
  readonly of?: 'rtm' | 'rest';
}

/** Connections that are live stay so: what dies under them is {@link halfOpen}. */
export const deadPeer: Fault<DeadPeerOptions> = {
  does: 'accepts TCP connections but never answers on them',
  lasts: true,
  start: async ({ switches }, { of = 'rtm' }) => {
    if (of === 'rest') {
      switches.rest = () => 'silence';
      return { end: () => void (switches.rest = null) };
    }
    switches.handshake = 'dead';
    return { end: () => void (switches.handshake = 'answer') };
  },
};

export const silentAuthentication: Fault<object> = {
  does: 'never answers the authentication frame',
  lasts: true,
  start: async ({ switches }) => {
    switches.authentication = 'silent';
    return { end: () => void (switches.authentication = 'answer') };
  },
};

export const refusal: Fault<object> = {
  does: 'answers every authentication with `unauthorized`',
  lasts: true,
  start: async ({ switches }) => {
    switches.authentication = 'refuse';
    return { end: () => void (switches.authentication = 'answer') };
  },
};
