import type { ICredentialDataDecryptedObject, ITriggerFunctions } from 'n8n-workflow';
import { providers } from '../../helpdesks';
import type { ChatwootCredential } from '../../helpdesks/chatwoot/realtime/credential';
import { openChatwootStream } from '../../helpdesks/chatwoot/realtime/stream';
import { secretText } from '../host/secret-text';
import type { StreamTrigger } from '../host/stream/stream-trigger';
import { toText } from '../host/to-text';

export const chatwootRealtimeTrigger: StreamTrigger = {
  provider: providers.chatwoot,
  source: 'realtime',
  prepare: (context) => async () => {
    const credential = readCredential(context, await context.getCredentials('chatwootRealtimeApi'));
    return (listener) => openChatwootStream({ ...listener, credential });
  },
};

/** The account's number may have been entered as one. */
function readCredential(
  context: ITriggerFunctions,
  { baseUrl, accountId, accessToken }: ICredentialDataDecryptedObject,
): ChatwootCredential {
  const token = secretText(context, 'API Access Token', accessToken);
  return { baseUrl: toText(baseUrl), accountId: toText(accountId), token };
}
