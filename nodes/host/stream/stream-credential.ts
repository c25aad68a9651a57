import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { ProviderStream, AccountTexts } from '../../../core/helpdesk/provider-stream';
import { readApiCredential } from '../api-credential';
import { getCredential, type CredentialContext } from '../get-credential';
import { secretText } from '../secret-text';
import { toText } from '../to-text';

/** How n8n keeps the account of a stream. */
export interface StreamCredential {
  readonly credentialType: string;
  /** What n8n stores a field as, where it is not by the field's own name. */
  readonly storedAs?: Readonly<Record<string, string>>;
  /** What older versions stored differently. */
  readonly migrate?: (data: ICredentialDataDecryptedObject) => ICredentialDataDecryptedObject;
}

/** Throws what the owner can do something about when n8n cannot give it. */
export async function readStreamAccount(
  context: CredentialContext,
  { account }: ProviderStream,
  { credentialType, storedAs = {}, migrate = (data) => data }: StreamCredential,
): Promise<AccountTexts> {
  if (account === undefined) {
    const { baseUrl, accountId, accessToken } = await readApiCredential(context, { credentialType });
    return { baseUrl, accountId, token: accessToken };
  }
  const data = migrate(await getCredential(context, credentialType));
  const texts = account.fields.map(({ name, label, secret }) => {
    const value = data[storedAs[name] ?? name];
    return [name, secret === undefined ? readOpen(value) : secretText(context, label, value)];
  });
  return Object.fromEntries(texts) as AccountTexts;
}

function readOpen(value: unknown): string {
  return typeof value === 'boolean' ? String(value) : toText(value);
}
