import type { AuthenticationMode } from '../helpdesk/provider';
import type { Authentication } from '../verify/authentication';

/** What a trigger knows of its helpdesk's secrets, and where the helpdesk is. */
export interface Credential {
  readonly signingSecrets: readonly string[];
  readonly urlKeys: readonly string[];
  /** For links; undefined where nobody entered it. */
  readonly baseUrl: string | undefined;
  /** The account that a token was entered for, where a helpdesk's payloads lack it. */
  readonly accountId?: string;
  /** The type of what was entered where a mode's secret should be, and is no text: an expression or a variable made it. */
  readonly nonText?: { readonly [Mode in AuthenticationMode]?: string | undefined };
}

export const NO_CREDENTIAL: Credential = { signingSecrets: [], urlKeys: [], baseUrl: undefined };

export function secretsFor(mode: AuthenticationMode, credential: Credential): readonly string[] {
  if (mode === 'unsigned') return [];
  return mode === 'url-key' ? credential.urlKeys : credential.signingSecrets;
}

/** No secret is no error: the mode then refuses every delivery by itself. */
export function createAuthentication(
  mode: AuthenticationMode,
  credential: Credential,
  replayWindow: number | undefined,
): Authentication {
  if (mode === 'unsigned') return { mode };
  const secrets = secretsFor(mode, credential);
  if (mode === 'url-key') return { mode, keys: secrets };
  return { mode, secrets, ...(replayWindow === undefined ? {} : { replayWindow }) };
}
