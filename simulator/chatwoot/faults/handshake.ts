import type { Switches } from '../simulation';
import type { Fault } from './fault';

export interface RefusedUpgradeOptions {
  /** Default 503. */
  readonly status?: number;
  /** With a page for people, as a proxy's login; default false. */
  readonly html?: boolean;
}

export const refusedUpgrade: Fault<RefusedUpgradeOptions> = {
  does: 'answers /cable with an HTTP error instead of a WebSocket, as a proxy does',
  lasts: true,
  start: ({ switches }, { status = 503, html = false }) => turn(switches, 'upgrade', { status, html }),
};

export const deadPeer: Fault<object> = {
  does: 'accepts connections to /cable but never answers on them',
  lasts: true,
  start: ({ switches }) => turn(switches, 'upgrade', 'silence'),
};

export const noWelcome: Fault<object> = {
  does: 'opens the WebSocket but never sends the welcome message',
  lasts: true,
  start: ({ switches }) => turn(switches, 'welcome', false),
};

export const noConfirmation: Fault<object> = {
  does: 'never confirms a subscription',
  lasts: true,
  start: ({ switches }) => turn(switches, 'confirmations', false),
};

export const noPings: Fault<object> = {
  does: 'stops sending pings',
  lasts: true,
  start: ({ switches }) => turn(switches, 'pings', false),
};

async function turn<Name extends keyof Switches>(switches: Switches, name: Name, to: Switches[Name]) {
  const before = switches[name];
  switches[name] = to;
  return { end: () => void (switches[name] = before) };
}
