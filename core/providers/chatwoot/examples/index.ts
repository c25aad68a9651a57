import type { Examples } from '../../../examples';
import type { ChatwootPayloads } from '../payloads';
import { conversationExamples } from './conversations';
import { messageExamples } from './messages';
import { otherExamples } from './others';

export const chatwootExamples: Examples<ChatwootPayloads> = {
  ...messageExamples,
  ...conversationExamples,
  ...otherExamples,
};
