import type { Examples } from '../../../core/helpdesk/examples';
import type { ChatwootPayloads } from '../payloads';
import { conversationExamples } from './conversations';
import { messageExamples } from './messages';
import { otherExamples } from './others';
import { realtimeExamples } from './realtime';

export const chatwootExamples: Examples<ChatwootPayloads> = {
  ...messageExamples,
  ...conversationExamples,
  ...otherExamples,
  ...realtimeExamples,
};
