import type { ApiAnswer, NoAnswer } from '../../../core/helpdesk/api';
import { failure, type Failure } from '../../../core/helpdesk/registration-problem';
import { withoutPassword } from '../../../core/helpdesk/public-url';
import { showVersion, type Version } from './version';

export function unreachable({ reason }: NoAnswer): Failure {
  return failure(
    'unreachable',
    `Chatwoot did not answer (${reason}). Check the base URL, and that this machine can reach it.`,
  );
}

/** What no Chatwoot would say: something in front of it, or something else altogether. */
export function notChatwoot({ status, body }: ApiAnswer): Failure {
  if (status >= 300 && status < 400) {
    return failure(
      'unexpected-answer',
      `The base URL redirects to another address (${status}), and the token was not sent there. Enter the final address; often it starts with https:// instead of http:// or has another host.`,
    );
  }
  const kind = body === undefined ? 'a web page' : 'something else';
  return failure(
    'unexpected-answer',
    `The base URL returned ${kind} (${status}) instead of an answer from Chatwoot. Check that the base URL has no path after the host, and that no proxy or login page is in front of Chatwoot's /api.`,
  );
}

export function migrationsMissing(version: Version): Failure {
  return failure(
    'migrations-missing',
    `This Chatwoot is ${showVersion(version)}, but its database seems to be from an older version: webhooks have no secrets or cannot be read. Run the migrations (rails db:chatwoot_prepare), restart Chatwoot, and try again.`,
  );
}

export function unsignedVersion(version: Version): Failure {
  return failure(
    'unsigned-version',
    `This Chatwoot is ${showVersion(version)}, but webhooks are signed only since 4.11.2. Update Chatwoot, or set the authentication to None (Unsigned).`,
  );
}

export function unusableUrl(url: string): Failure {
  return failure(
    'url-refused',
    `Chatwoot cannot deliver to ${JSON.stringify(withoutPassword(url))}: it is not a complete URL without spaces. Correct the public address of this trigger.`,
  );
}

export function privateUrl(url: string, version: Version, hasSwitch: boolean): Failure {
  const host = URL.parse(url)?.host ?? url;
  const cure = hasSwitch
    ? 'Give this trigger a public address, or use Chatwoot Realtime, which needs none. Or, if you host Chatwoot yourself, set SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true (4.14.1 or newer), then turn on "Chatwoot Can Reach Private Addresses" here.'
    : 'Give this trigger a public address, use Chatwoot Realtime, which needs none, or update Chatwoot: version 4.14.1 and newer support SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true.';
  return failure(
    'url-private',
    `Chatwoot ${showVersion(version)} does not deliver to private addresses such as ${host}; it drops those deliveries. ${cure}`,
  );
}
