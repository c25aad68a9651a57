import type { Examples } from '../../core/helpdesk/examples';
import type {
  LibredeskAuthor,
  LibredeskContact,
  LibredeskConversation,
  LibredeskMessage,
  LibredeskPayloads,
} from './payloads';

const customer: LibredeskAuthor = {
  id: 88,
  first_name: 'Mireille',
  last_name: 'Okafor',
  avatar_url: null,
  type: 'contact',
  email: 'mireille@example.org',
  availability_status: 'offline',
  last_active_at: null,
};

const agent: LibredeskAuthor = {
  ...customer,
  id: 5,
  first_name: 'Tomás',
  last_name: '',
  type: 'agent',
  email: 'tomas@example.com',
  availability_status: 'online',
};

const contact: LibredeskContact = {
  id: 88,
  created_at: '2026-02-01T07:00:00Z',
  updated_at: '2026-03-04T09:30:00Z',
  first_name: 'Mireille',
  last_name: 'Okafor',
  email: 'mireille@example.org',
  type: 'contact',
  availability_status: 'offline',
  avatar_url: null,
  phone_number: '5550100188',
  phone_number_country_code: 'US',
  country: null,
  custom_attributes: {},
  enabled: true,
  last_active_at: null,
  last_login_at: null,
  external_user_id: null,
};

const conversation: LibredeskConversation = {
  id: 412,
  created_at: '2026-03-04T09:30:00Z',
  updated_at: '2026-03-04T09:35:00Z',
  uuid: '5b0a3a6e-7a43-4b5e-9c62-2f5d1f0f7a11',
  contact_id: 88,
  inbox_id: 1,
  closed_at: null,
  resolved_at: null,
  reference_number: '412',
  priority: 'Medium',
  priority_id: 2,
  status: 'Open',
  status_category: 'open',
  status_id: 1,
  first_reply_at: null,
  last_reply_at: null,
  assigned_user_id: null,
  assigned_team_id: null,
  waiting_since: '2026-03-04T09:30:00Z',
  snoozed_until: null,
  subject: 'The green lamp & its shade',
  inbox_mail: 'help@example.com',
  inbox_reply_to: '',
  inbox_name: 'Shop',
  inbox_channel: 'email',
  tags: ['order'],
  meta: {},
  custom_attributes: {},
  last_message_at: '2026-03-04T09:30:00Z',
  last_message: 'Is the green lamp back in stock?',
  last_message_sender: 'contact',
  last_interaction: 'Is the green lamp back in stock?',
  last_interaction_at: '2026-03-04T09:30:00Z',
  last_interaction_sender: 'contact',
  contact,
  sla_policy_id: null,
  sla_policy_name: null,
  applied_sla_id: null,
  first_response_deadline_at: null,
  resolution_deadline_at: null,
  next_response_deadline_at: null,
  next_response_met_at: null,
  csat_rating: null,
  csat_feedback: null,
  csat_responded_at: null,
  previous_conversations: null,
};

const resolved: LibredeskConversation = {
  ...conversation,
  status: 'Resolved',
  status_category: 'resolved',
  status_id: 3,
  resolved_at: '2026-03-04T10:00:00Z',
};

const waiting: LibredeskConversation = {
  ...conversation,
  status: 'Snoozed',
  status_category: 'waiting',
  status_id: 5,
  snoozed_until: '2026-03-05T09:00:00Z',
};

const assigned: LibredeskConversation = { ...conversation, assigned_user_id: 5, assigned_team_id: 2 };

const message: LibredeskMessage = {
  id: 9001,
  created_at: '2026-03-04T09:30:00Z',
  updated_at: '2026-03-04T09:30:00Z',
  uuid: 'b7c7a1d0-20f4-4d5b-8f05-0a4f6f1f3c22',
  type: 'incoming',
  status: 'received',
  conversation_id: 412,
  conversation_uuid: conversation.uuid,
  content: '<p>Is the green lamp back in stock? 💡</p>',
  text_content: 'Is the green lamp back in stock? 💡',
  content_type: 'html',
  private: false,
  sender_id: 88,
  sender_type: 'contact',
  meta: {},
  attachments: [],
  author: customer,
};

const reply: LibredeskMessage = {
  ...message,
  id: 9002,
  uuid: 'c1f4e0aa-8d55-4c0f-9b1e-2f6a7d3e9b33',
  type: 'outgoing',
  status: 'pending',
  content: '<p>From Monday on.</p>',
  text_content: 'From Monday on.',
  sender_id: 5,
  sender_type: 'agent',
  author: agent,
};

const change = { actor_id: 5, conversation_uuid: conversation.uuid };

export const libredeskExamples: Examples<LibredeskPayloads> = {
  'message.created': [
    { variant: 'from the customer', payload: message },
    { variant: 'from an agent', payload: reply },
    {
      variant: 'note',
      payload: {
        ...reply,
        id: 9003,
        uuid: 'd2a5f1bb-9e66-4d1f-8c2f-3a7b8e4fac44',
        status: 'sent',
        content: '<p>Ask the &lt;store&gt;</p>',
        text_content: 'Ask the <store>',
        private: true,
      },
    },
    {
      variant: 'activity',
      payload: {
        ...reply,
        id: 9004,
        uuid: 'e3b6a2cc-af77-4e2a-9d3a-4b8c9f5abd55',
        type: 'activity',
        status: 'sent',
        content: 'Tomás assigned the conversation to himself',
        text_content: '',
        content_type: 'text',
      },
    },
    {
      variant: 'plain text, no email address',
      payload: {
        ...message,
        id: 9005,
        uuid: 'f4c7b3dd-b088-4f3b-8e4b-5c9dae6bce66',
        content: 'Hello?',
        text_content: '',
        content_type: 'text',
        author: { ...customer, email: null },
      },
    },
  ],
  'message.updated': [{ variant: 'sent', payload: { ...reply, status: 'sent' } }],
  'conversation.created': [{ variant: 'usual', payload: conversation }],
  'conversation.status_changed': [
    {
      variant: 'resolved',
      payload: {
        ...change,
        conversation: resolved,
        new_status: 'Resolved',
        previous_status: 'Open',
        snooze_until: '',
      },
    },
    {
      variant: 'snoozed',
      payload: {
        ...change,
        conversation: waiting,
        new_status: 'Snoozed',
        previous_status: 'Open',
        snooze_until: '2026-03-05T09:00:00Z',
      },
    },
    {
      variant: 'reopened by the customer',
      payload: {
        ...change,
        actor_id: 88,
        conversation,
        new_status: 'Open',
        previous_status: 'Resolved',
        snooze_until: '',
      },
    },
  ],
  'conversation.tags_changed': [
    {
      variant: 'added',
      payload: { ...change, conversation, new_tags: ['order'], previous_tags: [] },
    },
  ],
  'conversation.assigned': [
    { variant: 'to an agent', payload: { ...change, conversation: assigned, assigned_to: 5 } },
  ],
  'conversation.unassigned': [{ variant: 'from an agent', payload: { ...change, conversation } }],
  'webhook.test': [{ variant: 'usual', payload: { id: 3, name: 'Flows' } }],
};
