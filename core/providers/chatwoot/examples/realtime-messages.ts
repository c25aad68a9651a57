import type { Examples } from '../../../examples';
import type { ChatwootPushedMessage, ChatwootRealtimePayloads } from '../payloads/realtime';
import { lastMessage } from './conversation';
import { agentInside, bot } from './people';

type Name = Extract<keyof ChatwootRealtimePayloads, `message.${string}` | 'first.reply.created'>;

/** The same messages as those of the webhook examples, as the websocket sends them. */
const incoming: ChatwootPushedMessage = lastMessage;

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
  message_type: 3,
};

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
      payload: { ...outgoing, id: 70554, content: 'I am Lampy 🤖', sender_type: 'AgentBot', sender: bot },
    },
    {
      variant: 'template without sender',
      payload: { ...activity, id: 70556, content: 'We are away', message_type: 3 },
    },
    { variant: 'activity', payload: activity },
    {
      variant: 'image without text',
      payload: {
        ...incoming,
        id: 70559,
        content: null,
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
      },
    },
  ],
  'message.updated': [
    {
      variant: 'usual',
      payload: { ...outgoing, status: 'read', previous_changes: { status: ['sent', 'read'] } },
    },
    {
      variant: 'deleted',
      payload: {
        ...outgoing,
        content: 'This message was deleted',
        content_attributes: { deleted: true },
        previous_changes: { content: ['Yes – **both**. Shall I put one aside?', 'This message was deleted'] },
      },
    },
    {
      variant: 'rating',
      payload: {
        ...survey,
        updated_at: '2026-05-06T10:20:00.120Z',
        content_attributes: {
          submitted_values: { csat_survey_response: { feedback_message: 'Quick & kind', rating: 5 } },
        },
        previous_changes: null,
      },
    },
  ],
  'first.reply.created': [{ variant: 'usual', payload: outgoing }],
};
