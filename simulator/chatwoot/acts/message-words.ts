import type { Json } from '../store/records';
import { CONVERSATION_ID } from '../store/seed';
import type { NewMessage } from '../store/store';

export interface MessageWords {
  /** Display id; default the one that is there from the start. */
  readonly conversationId?: number;
  readonly content?: string | null;
  /** Any keys: this is where a program marks what it wrote. */
  readonly contentAttributes?: Json;
  readonly contentType?: string;
  readonly attachments?: readonly Json[];
  readonly sourceId?: string | null;
  readonly echoId?: string | null;
  /** Id of the user who does it; default the agent, and for what a customer writes nobody. */
  readonly by?: number;
  /** Both deliveries of it come twice, with delivery ids of their own: the vendor's own doubles (#11901). */
  readonly twice?: boolean;
}

export function outgoing(words: MessageWords, content: string | null): NewMessage {
  return {
    conversation_id: words.conversationId ?? CONVERSATION_ID,
    content,
    message_type: 'outgoing',
    private: false,
    status: 'sent',
    source_id: null,
    content_type: 'text',
    content_attributes: {},
    additional_attributes: {},
    sender: null,
    echo_id: null,
    attachments: [],
    ...extras(words),
  };
}

export function extras({ contentAttributes, contentType, attachments, sourceId, echoId }: MessageWords) {
  return {
    ...(contentAttributes === undefined ? {} : { content_attributes: contentAttributes }),
    ...(contentType === undefined ? {} : { content_type: contentType }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(sourceId === undefined ? {} : { source_id: sourceId }),
    ...(echoId === undefined ? {} : { echo_id: echoId }),
  };
}
