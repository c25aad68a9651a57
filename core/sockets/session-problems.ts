import { nameOfFailure } from '../api/failure-name';
import { transient, type Problem } from './problem';
import type { Step } from './state';

const SECOND = 1000;

export function timedOut(step: Step, label: string, after: number): Problem {
  const seconds = Math.round(after / SECOND);
  switch (step) {
    case 'endpoint':
      return transient(
        'endpoint-timeout',
        `${label} did not say within ${seconds} s where to connect. Can this machine reach it over HTTPS?`,
      );
    case 'connecting':
      return transient(
        'connect-timeout',
        `The socket to ${label} did not open within ${seconds} s. Does a proxy or firewall hold WebSockets back?`,
      );
    case 'authenticating':
      return transient(
        'authentication-timeout',
        `${label} took the connection, but did not answer the credentials within ${seconds} s.`,
      );
    case 'live':
      return transient(
        'silent',
        `Nothing came from ${label} for ${seconds} s, not even a heartbeat: the connection is dead.`,
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
  return transient(
    'unreachable',
    `${label} could not be reached (${nameOfFailure(error)}). Check this machine's network, DNS and proxy.`,
  );
}
