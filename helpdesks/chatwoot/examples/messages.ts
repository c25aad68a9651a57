import type { Examples } from '../../../core/helpdesk/examples';
import type { ChatwootWebhookPayloads } from '../payloads';
import type { ChatwootMessage } from '../payloads/message';
import { assigned, conversation } from './conversation';
import { account, agent, bot, captain, contact, inbox } from './people';

const incoming: ChatwootMessage = {
  account,
  additional_attributes: {},
  content_attributes: { in_reply_to: null },
  content_type: 'text',
  content: 'Is the <Aurora> lamp dimmable & in stock?',
  conversation,
  created_at: '2026-05-06T10:00:00.318Z',
  id: 70551,
  inbox,
  message_type: 'incoming',
  private: false,
  sender: contact,
  source_id: null,
};

/** The conversation's `messages[0]` stays the customer's: it is not the message that this is about. */
const outgoing: ChatwootMessage = {
  ...incoming,
  content_attributes: {},
  content: 'Yes – **both**. Shall I put one aside?',
  conversation: assigned,
  created_at: '2026-05-06T10:02:05.500Z',
  id: 70552,
  message_type: 'outgoing',
  sender: agent,
};

const survey: ChatwootMessage = {
  ...outgoing,
  id: 70560,
  content: 'Please rate the conversation',
  content_type: 'input_csat',
  content_attributes: { display_type: 'emoji' },
  message_type: 'template',
  sender: null,
};

type Variant = { readonly variant: string; readonly payload: ChatwootMessage };

const created: readonly Variant[] = [
  { variant: 'agent reply', payload: outgoing },
  {
    variant: 'private note',
    payload: { ...outgoing, id: 70553, content: 'VIP, check the discount first', private: true },
  },
  { variant: 'agent bot', payload: { ...outgoing, id: 70554, content: 'I am Lampy 🤖', sender: bot } },
  { variant: 'Captain', payload: { ...outgoing, id: 70555, content: 'It is dimmable.', sender: captain } },
  {
    variant: 'template without sender',
    payload: { ...outgoing, id: 70556, content: 'We are away', message_type: 'template', sender: null },
  },
  {
    variant: 'automation rule',
    payload: { ...outgoing, id: 70557, sender: null, content_attributes: { automation_rule_id: 8 } },
  },
  {
    variant: 'reply from the channel app',
    payload: {
      ...outgoing,
      id: 70558,
      content: 'Sent from my phone',
      sender: null,
      source_id: 'wamid.EXAMPLE70558',
      content_attributes: { external_echo: true },
    },
  },
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
          thumb_url: 'https://chat.example.com/rails/active_storage/representations/redirect/sig--1/lamp.png',
          file_size: 90321,
          width: 1280,
          height: 960,
        },
      ],
    },
  },
];

export const messageExamples: Pick<
  Examples<ChatwootWebhookPayloads>,
  'message_created' | 'message_updated'
> = {
  message_created: [
    { variant: 'usual', payload: { ...incoming, event: 'message_created' } },
    ...created.map(({ variant, payload }) => ({
      variant,
      payload: { ...payload, event: 'message_created' as const },
    })),
  ],
  message_updated: [
    { variant: 'usual', payload: { ...outgoing, event: 'message_updated' } },
    {
      variant: 'deleted',
      payload: {
        ...outgoing,
        content: 'This message was deleted',
        content_attributes: { deleted: true },
        event: 'message_updated',
      },
    },
    {
      variant: 'picked answer',
      payload: {
        ...outgoing,
        content: 'What is it about?',
        content_type: 'input_select',
        content_attributes: {
          items: [
            { title: 'Repair', value: 'repair' },
            { title: 'Order', value: 'order' },
          ],
          submitted_values: [{ title: 'Repair', value: 'repair' }],
        },
        sender: bot,
        event: 'message_updated',
      },
    },
    {
      variant: 'rating',
      payload: {
        ...survey,
        content_attributes: {
          display_type: 'emoji',
          submitted_values: { csat_survey_response: { feedback_message: 'Quick & kind', rating: 5 } },
        },
        event: 'message_updated',
      },
    },
    {
      variant: 'delivery failed',
      payload: {
        ...outgoing,
        content_attributes: { external_error: 'Recipient is not reachable' },
        event: 'message_updated',
      },
    },
  ],
};
