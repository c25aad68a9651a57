import { movedEndpoint, outage } from './absence';
import type { Fault } from './fault';
import { deadPeer, refusal, silentAuthentication, silentHandshake } from './handshake';
import { cutLine, halfOpen, kick, slowDrip } from './line';
import { forbidden, oddEndpoint, rateLimited, revokedToken, serverError } from './rest';
import { flood, garbageFrames } from './traffic';

/** Everything that can go wrong, by name. */
export const faults = {
  'silent-handshake': silentHandshake,
  'dead-peer': deadPeer,
  'silent-authentication': silentAuthentication,
  refusal,
  kick,
  'cut-line': cutLine,
  'half-open': halfOpen,
  'slow-drip': slowDrip,
  flood,
  'garbage-frames': garbageFrames,
  'moved-endpoint': movedEndpoint,
  outage,
  'rate-limited': rateLimited,
  'server-error': serverError,
  forbidden,
  'odd-endpoint': oddEndpoint,
  'revoked-token': revokedToken,
};

export type FaultName = keyof typeof faults;

export type FaultOptions = {
  readonly [Name in FaultName]: (typeof faults)[Name] extends Fault<infer Options> ? Options : never;
};

export const faultNames = Object.keys(faults) as readonly FaultName[];
