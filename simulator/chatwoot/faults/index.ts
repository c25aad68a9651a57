import type { Fault } from './fault';
import { deadPeer, noConfirmation, noPings, noWelcome, refusedUpgrade } from './handshake';
import { lateJobs } from './jobs';
import { cutLine, deafLine, disconnect, halfOpen, kick, outage, slowDrip } from './line';
import { newPubsubToken, restError, restSilence, revokedToken } from './rest';
import { flood, garbageFrames, hugeFrame } from './traffic';

/** Everything that can go wrong, by name. */
export const faults = {
  'refused-upgrade': refusedUpgrade,
  'dead-peer': deadPeer,
  'no-welcome': noWelcome,
  'no-confirmation': noConfirmation,
  'no-pings': noPings,
  kick,
  disconnect,
  'cut-line': cutLine,
  'deaf-line': deafLine,
  'half-open': halfOpen,
  'slow-drip': slowDrip,
  flood,
  'garbage-frames': garbageFrames,
  'huge-frame': hugeFrame,
  outage,
  'rest-error': restError,
  'rest-silence': restSilence,
  'revoked-token': revokedToken,
  'new-pubsub-token': newPubsubToken,
  'late-jobs': lateJobs,
};

export type FaultName = keyof typeof faults;

export type FaultOptions = {
  readonly [Name in FaultName]: (typeof faults)[Name] extends Fault<infer Options> ? Options : never;
};

export const faultNames = Object.keys(faults) as readonly FaultName[];
