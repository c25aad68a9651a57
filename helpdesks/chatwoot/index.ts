import type { StreamingDefinition } from '../../core/helpdesk/provider';
import { chatwootStream } from './chatwoot-stream';
import type { ChatwootPayloads } from './payloads';
import { chatwootWithoutStream } from './without-stream';

export const chatwoot: StreamingDefinition<'chatwoot', ChatwootPayloads> = {
  ...chatwootWithoutStream,
  stream: chatwootStream,
};
