import type { ApiAnswer, NoAnswer } from '../../../core/helpdesk/api';
import type { RegistrationProblem, RegistrationProblemCode } from '../../../core/helpdesk/registration';
import { showVersion, type Version } from './version';

const TRANSIENT: ReadonlySet<RegistrationProblemCode> = new Set([
  'unreachable',
  'rate-limited',
  'server-error',
]);

export interface Failure {
  readonly ok: false;
  readonly problem: RegistrationProblem;
}

export function problem(code: RegistrationProblemCode, detail: string): RegistrationProblem {
  return { code, detail, transient: TRANSIENT.has(code) };
}

export function failure(code: RegistrationProblemCode, detail: string): Failure {
  return { ok: false, problem: problem(code, detail) };
}

export function unreachable({ reason }: NoAnswer): Failure {
  return failure(
    'unreachable',
    `Chatwoot did not answer (${reason}). Check the base URL, and that this machine may reach it.`,
  );
}

/** What no Chatwoot would say: something in front of it, or something else altogether. */
export function notChatwoot({ status, body }: ApiAnswer): Failure {
  if (status >= 300 && status < 400) {
    return failure(
      'unexpected-answer',
      `The base URL redirects elsewhere (${status}), and a token is not sent along. Enter the address at which Chatwoot itself answers: often https:// instead of http://, or another host.`,
    );
  }
  const kind = body === undefined ? 'a page' : 'something else';
  return failure(
    'unexpected-answer',
    `Instead of Chatwoot's answer ${kind} came back (${status}). Check the base URL: no path behind the host, and no proxy or login page in front of Chatwoot's /api.`,
  );
}

export function migrationsMissing(version: Version): Failure {
  return failure(
    'migrations-missing',
    `This Chatwoot is ${showVersion(version)}, but its database seems to be older: webhooks have no secrets, or cannot be read at all. Run its migrations (rails db:chatwoot_prepare), restart it, and try again.`,
  );
}

export function unsignedVersion(version: Version): Failure {
  return failure(
    'unsigned-version',
    `This Chatwoot is ${showVersion(version)}, and webhooks are signed since 4.11.2. Update it, or choose None (Unsigned) as the proof of sender.`,
  );
}

export function privateUrl(url: string, version: Version, hasSwitch: boolean): Failure {
  const host = URL.parse(url)?.host ?? url;
  const cure = hasSwitch
    ? 'Give this trigger a public address. Or, on your own Chatwoot, set SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true (since 4.14.1) and then tick "Chatwoot May Reach Private Addresses" here.'
    : 'Give this trigger a public address, or update Chatwoot: from 4.14.1 on it can be told SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true.';
  return failure(
    'url-private',
    `Chatwoot ${showVersion(version)} delivers to no private address, and drops what it cannot deliver; ${host} looks like one. ${cure}`,
  );
}
