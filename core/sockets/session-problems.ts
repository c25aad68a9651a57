import { nameOfFailure } from '../api/failure-name';
import { passing, type Problem } from './problem';
import type { Step } from './state';

const SECOND = 1000;

export function timedOut(step: Step, label: string, after: number): Problem {
  const seconds = Math.round(after / SECOND);
  switch (step) {
    case 'endpoint':
      return passing(
        'endpoint-timeout',
        `${label} did not say within ${seconds} s where to connect. Can this machine reach it over HTTPS?`,
      );
    case 'connecting':
      return passing(
        'connect-timeout',
        `The socket to ${label} did not open within ${seconds} s. Does a proxy or firewall hold WebSockets back?`,
      );
    case 'authenticating':
      return passing(
        'authentication-timeout',
        `${label} took the connection, but did not answer the credentials within ${seconds} s.`,
      );
    case 'live':
      return passing(
        'silent',
        `Nothing came from ${label} for ${seconds} s, not even a heartbeat: the connection is dead.`,
      );
  }
}

/** @param reason the transport's own words */
export function ended(step: Step, label: string, reason: string): Problem {
  return step === 'connecting'
    ? passing('connect-failed', `The socket to ${label} could not be opened (${reason}).`)
    : passing('disconnected', `The connection to ${label} ended (${reason}).`);
}

export function unreachable(label: string, error: unknown): Problem {
  return passing(
    'unreachable',
    `${label} could not be reached (${nameOfFailure(error)}). Check this machine's network, DNS and proxy.`,
  );
}
