import { NodeOperationError, type FunctionsBase, type ICredentialDataDecryptedObject } from 'n8n-workflow';

export type CredentialContext = Pick<FunctionsBase, 'getCredentials' | 'getNode'>;

/** With n8n's reason: who deleted the credential, or never chose one, is told so. */
export async function getCredential(
  context: CredentialContext,
  credentialType: string,
): Promise<ICredentialDataDecryptedObject> {
  try {
    return await context.getCredentials(credentialType);
  } catch (error) {
    throw new NodeOperationError(
      context.getNode(),
      `The credential could not be read: ${error instanceof Error ? error.message : 'n8n gave no reason.'}`,
    );
  }
}
