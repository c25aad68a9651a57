import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { providers } from '../../helpdesks';
import type { ChatwootCredential } from '../../helpdesks/chatwoot/realtime/credential';
import { openChatwootStream } from '../../helpdesks/chatwoot/realtime/stream';
import type { StreamTrigger } from '../host/stream/stream-trigger';
import { toText } from '../host/to-text';

export const chatwootRealtimeTrigger: StreamTrigger = {
  provider: providers.chatwoot,
  prepare: (context) => async () => {
    const credential = readCredential(await context.getCredentials('chatwootRealtimeApi'));
    return (listener) => openChatwootStream({ ...listener, credential });
  },
};

function readCredential({
  baseUrl,
  accountId,
  accessToken,
}: ICredentialDataDecryptedObject): ChatwootCredential {
  return { baseUrl: toText(baseUrl), accountId: toText(accountId), token: toText(accessToken) };
}
