import type { StreamingDefinition } from '../../core/helpdesk/provider';
import { crispStream } from './crisp-stream';
import type { CrispPayloads } from './payloads';
import { crispWithoutStream } from './without-stream';

export const crisp: StreamingDefinition<'crisp', CrispPayloads> = {
  ...crispWithoutStream,
  stream: crispStream,
};
