import { adviseOnFailure, nameOfFailure } from '../environment/failure-name';
import { transient, type Problem } from './problem';
import type { Step } from './state';

const SECOND = 1000;

export function timedOut(step: Step, label: string, after: number): Problem {
  const seconds = Math.round(after / SECOND);
  switch (step) {
    case 'endpoint':
      return transient(
        'endpoint-timeout',
        `${label} did not return a connection address within ${seconds} s. Check that this machine can reach it over HTTPS.`,
      );
    case 'connecting':
      return transient(
        'connect-timeout',
        `The socket to ${label} did not open within ${seconds} s. Check whether a proxy or firewall blocks WebSockets.`,
      );
    case 'authenticating':
      return transient(
        'authentication-timeout',
        `${label} accepted the connection but did not confirm the credentials within ${seconds} s.`,
      );
    case 'live':
      return transient(
        'silent',
        `Nothing was received from ${label} for ${seconds} s, not even a heartbeat. The connection is considered lost.`,
      );
  }
}

/** @param reason the transport's own words */
export function ended(step: Step, label: string, reason: string): Problem {
  return step === 'connecting'
    ? transient('connect-failed', `The socket to ${label} could not be opened (${reason}).`)
    : transient('disconnected', `The connection to ${label} ended (${reason}).`);
}

export function unreachable(label: string, error: unknown): Problem {
  return notReached(label, nameOfFailure(error));
}

/** @param reason a short word of the machine's */
export function notReached(label: string, reason: string): Problem {
  const advice = adviseOnFailure(reason, 'Check the network, DNS and proxy settings of this machine.');
  return transient('unreachable', `${label} could not be reached (${reason}). ${advice}`);
}
