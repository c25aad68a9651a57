import type { Examples } from '../../../core/helpdesk/examples';
import type { ChatwootPushedMessage, ChatwootRealtimePayloads } from '../payloads/realtime';
import { lastMessage } from './conversation';
import { agentInside, botInside, contactInside } from './people';

type Name = Extract<keyof ChatwootRealtimePayloads, `message.${string}` | 'first.reply.created'>;

/** The same messages as those of the webhook examples, as the websocket sends them. */
const incoming: ChatwootPushedMessage = lastMessage;

const { sender: ___, ...incomingWithoutSender } = lastMessage;

const outgoing: ChatwootPushedMessage = {
  ...lastMessage,
  id: 70552,
  content: 'Yes – **both**. Shall I put one aside?',
  message_type: 1,
  created_at: 1778061725,
  updated_at: '2026-05-06T10:02:05.500Z',
  content_attributes: {},
  sender_type: 'User',
  sender_id: 17,
  processed_message_content: 'Yes – **both**. Shall I put one aside?',
  sender: agentInside,
  performer: agentInside,
};

/** Webhooks never tell of these. It has no sender: who did it is only said in the text, or as `performer`. */
const { sender: _, ...withoutSender } = outgoing;
const activity: ChatwootPushedMessage = {
  ...withoutSender,
  id: 70561,
  content: 'Assigned to Lena Brandt by Lena Brandt',
  message_type: 2,
  sender_type: null,
  sender_id: null,
};

const survey: ChatwootPushedMessage = {
  ...activity,
  id: 70560,
  content: 'Please rate the conversation',
  content_type: 'input_csat',
  content_attributes: { display_type: 'emoji' },
  message_type: 3,
};

type Changes = Readonly<Record<string, [unknown, unknown]>>;

/** What was touched stands first, and who did it last. */
function updated(
  { performer, ...message }: ChatwootPushedMessage,
  first: readonly (keyof ChatwootPushedMessage)[],
  previous_changes: Changes,
): ChatwootRealtimePayloads['message.updated'] {
  const touched = Object.fromEntries(first.map((name) => [name, undefined]));
  return {
    ...touched,
    ...message,
    previous_changes,
    ...(performer !== undefined && { performer }),
  };
}

const answered = {
  display_type: 'emoji',
  submitted_values: { csat_survey_response: { feedback_message: 'Quick & kind', rating: 5 } },
};

const { performer: __, ...readMessage } = outgoing;

export const pushedMessageExamples: Pick<Examples<ChatwootRealtimePayloads>, Name> = {
  'message.created': [
    { variant: 'usual', payload: incoming },
    { variant: 'agent reply', payload: outgoing },
    {
      variant: 'private note',
      payload: { ...outgoing, id: 70553, content: 'VIP, check the discount first', private: true },
    },
    {
      variant: 'agent bot',
      payload: { ...outgoing, id: 70554, content: 'I am Lampy 🤖', sender_type: 'AgentBot', sender: botInside },
    },
    {
      variant: 'template without sender',
      payload: { ...activity, id: 70556, content: 'We are away', message_type: 3 },
    },
    { variant: 'activity', payload: activity },
    {
      variant: 'image without text',
      payload: {
        ...incomingWithoutSender,
        id: 70559,
        content: null,
        processed_message_content: null,
        attachments: [
          {
            id: 801,
            message_id: 70559,
            file_type: 'image',
            account_id: 12,
            extension: 'png',
            content_type: 'image/png',
            data_url: 'https://chat.example.com/rails/active_storage/blobs/redirect/sig--1/broken%20lamp.png',
            thumb_url:
              'https://chat.example.com/rails/active_storage/representations/redirect/sig--1/lamp.png',
            file_size: 90321,
            width: 1280,
            height: 960,
          },
        ],
        sender: contactInside,
      },
    },
  ],
  'message.updated': [
    {
      variant: 'usual',
      payload: updated(
        { ...readMessage, status: 'read', updated_at: '2026-05-06T10:03:00.000Z' },
        ['conversation_id', 'status', 'processed_message_content'],
        {
          updated_at: ['2026-05-06T10:02:05.500Z', '2026-05-06T10:03:00.000Z'],
          status: ['sent', 'read'],
        },
      ),
    },
    {
      variant: 'deleted',
      payload: updated(
        {
          ...outgoing,
          content: 'This message was deleted',
          content_attributes: { deleted: true },
          processed_message_content: 'This message was deleted',
          updated_at: '2026-05-06T10:03:00.000Z',
        },
        [
          ...(['conversation_id', 'content', 'content_type', 'content_attributes'] as const),
          'processed_message_content',
        ],
        {
          content: ['Yes – **both**. Shall I put one aside?', 'This message was deleted'],
          updated_at: ['2026-05-06T10:02:05.500Z', '2026-05-06T10:03:00.000Z'],
          content_attributes: [{}, { deleted: true }],
          processed_message_content: ['Yes – **both**. Shall I put one aside?', 'This message was deleted'],
        },
      ),
    },
    {
      variant: 'rating',
      payload: updated(
        {
          ...survey,
          updated_at: '2026-05-06T10:20:00.120Z',
          content_attributes: answered,
        },
        ['processed_message_content'],
        {
          updated_at: ['2026-05-06T10:02:05.500Z', '2026-05-06T10:20:00.120Z'],
          content_attributes: [{ display_type: 'emoji' }, answered],
        },
      ),
    },
  ],
  'first.reply.created': [{ variant: 'usual', payload: outgoing }],
};
