import { explainSilence, unexpectedAnswer } from '../../../core/api/explain-answer';
import type { ApiAnswer, NoAnswer } from '../../../core/helpdesk/api';
import { failure, type Failure } from '../../../core/helpdesk/registration-problem';
import { withoutPassword } from '../../../core/read/public-url';
import { showVersion, type Version } from './version';

export function unreachable(answer: NoAnswer): Failure {
  return explainSilence(answer, 'Chatwoot');
}

export function notChatwoot(answer: ApiAnswer): Failure {
  return unexpectedAnswer(answer, { label: 'Chatwoot', path: '/api' });
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
