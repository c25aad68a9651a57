import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { AuthenticationMode } from '../../core/helpdesk/provider';
import type { Authentication } from '../../core/verify/authentication';
import { listSecrets } from '../../core/verify/secrets';

/** What a trigger needs of a credential; the rest of it is not kept. */
export interface CredentialValues {
  readonly signingSecrets: readonly string[];
  readonly urlKeys: readonly string[];
  readonly baseUrl: string | undefined;
  /** Of the account that a token was entered for. */
  readonly accountId?: string;
}

export const NO_CREDENTIAL: CredentialValues = { signingSecrets: [], urlKeys: [], baseUrl: undefined };

/** The field names are the same in all credentials of this package. */
export function readCredential(data: ICredentialDataDecryptedObject): CredentialValues {
  return {
    signingSecrets: listSecrets(data.signingSecret, data.previousSigningSecrets),
    urlKeys: listSecrets(data.urlSecret, data.previousUrlSecrets),
    baseUrl: typeof data.baseUrl === 'string' ? data.baseUrl : undefined,
  };
}

export function secretsFor(mode: AuthenticationMode, values: CredentialValues): readonly string[] {
  if (mode === 'unsigned') return [];
  return mode === 'signature' ? values.signingSecrets : values.urlKeys;
}

export function createAuthentication(
  mode: AuthenticationMode,
  values: CredentialValues,
  replayWindow: number | undefined,
): Authentication {
  if (mode === 'unsigned') return { mode };
  const secrets = secretsFor(mode, values);
  if (mode === 'url-key') return { mode, keys: secrets };
  return { mode, secrets, ...(replayWindow === undefined ? {} : { replayWindow }) };
}
