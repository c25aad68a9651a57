import { NodeOperationError, type IWebhookFunctions } from 'n8n-workflow';
import type { AuthenticationMode } from '../../core';
import { createCredentialCache, type CachedCredential } from './credential-cache';
import { NO_CREDENTIAL, readCredential } from './credential-values';
import type { HelpdeskTrigger } from './helpdesk-trigger';

const cache = createCredentialCache();

/** `early` when the delivery does not fit what is in memory: the secret may just have been rotated. */
export async function credentialOf(
  context: Pick<IWebhookFunctions, 'getNode' | 'getCredentials'>,
  { credentialType }: HelpdeskTrigger,
  mode: AuthenticationMode,
  now: number,
  age: 'cached' | 'early' = 'cached',
): Promise<CachedCredential> {
  const id = context.getNode().credentials?.[credentialType]?.id;
  if (mode === 'unsigned' || id === undefined || id === null) return { values: NO_CREDENTIAL, readAt: now };
  const read = async () => {
    try {
      return readCredential(await context.getCredentials(credentialType));
    } catch (error) {
      throw new NodeOperationError(
        context.getNode(),
        `The credential cannot be read: ${error instanceof Error ? error.message : 'n8n gave no reason'}`,
      );
    }
  };
  return age === 'early' ? cache.getEarly(id, now, read) : cache.get(id, now, read);
}
