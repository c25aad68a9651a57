import type { ChatwootConversation, ChatwootLastMessage } from '../payloads/conversation';
import { account, agentInside, contactInside } from './people';

/** The last public message: an integer type, seconds and ISO times side by side. */
export const lastMessage: ChatwootLastMessage = {
  id: 70551,
  content: 'Is the <Aurora> lamp dimmable & in stock?',
  account_id: 12,
  inbox_id: 5,
  conversation_id: 932,
  message_type: 0,
  created_at: 1778061600,
  updated_at: '2026-05-06T10:00:00.318Z',
  private: false,
  status: 'sent',
  source_id: null,
  content_type: 'text',
  content_attributes: { in_reply_to: null },
  sender_type: 'Contact',
  sender_id: 4410,
  external_source_ids: {},
  additional_attributes: {},
  processed_message_content: 'Is the <Aurora> lamp dimmable & in stock?',
  sentiment: {},
  conversation: {
    assignee_id: null,
    unread_count: 1,
    last_activity_at: 1778061600,
    contact_inbox: { source_id: '6f0c9a1e-55d7-4a0b-8c51-2d1e7c3a9b44' },
  },
  sender: contactInside,
};

export const conversation: ChatwootConversation = {
  additional_attributes: {
    browser: {
      browser_name: 'Firefox',
      browser_version: '148.0',
      device_name: 'Unknown',
      platform_name: 'Linux',
    },
    referer: 'https://lamps.example.com/aurora?ref=mail',
    initiated_at: { timestamp: 'Wed May 06 2026 11:59:41 GMT+0200 (Central European Summer Time)' },
    browser_language: 'sv',
  },
  can_reply: true,
  channel: 'Channel::WebWidget',
  contact_inbox: {
    id: 5033,
    contact_id: 4410,
    inbox_id: 5,
    source_id: '6f0c9a1e-55d7-4a0b-8c51-2d1e7c3a9b44',
    created_at: '2026-05-06T09:58:12.070Z',
    updated_at: '2026-05-06T09:58:12.070Z',
    hmac_verified: false,
    pubsub_token: 'exampleContactPubsub4410',
  },
  id: 932,
  inbox_id: 5,
  messages: [lastMessage],
  labels: [],
  meta: { sender: contactInside, assignee: null, assignee_type: null, team: null, hmac_verified: false },
  status: 'open',
  custom_attributes: {},
  snoozed_until: null,
  unread_count: 1,
  first_reply_created_at: null,
  priority: null,
  waiting_since: 1778061600,
  agent_last_seen_at: 0,
  contact_last_seen_at: 0,
  last_activity_at: 1778061600,
  timestamp: 1778061600,
  created_at: 1778061599,
  updated_at: 1778061600.331274,
  account,
};

export const assigned: ChatwootConversation = {
  ...conversation,
  meta: {
    ...conversation.meta,
    assignee: agentInside,
    assignee_type: 'User',
    team: { id: 4, name: 'sales' },
  },
  updated_at: 1778061725.5,
};

/** As servers before 4.0.2 sent it, without the parts that came later. */
export function asBefore402(): ChatwootConversation {
  const { updated_at: _updatedAt, account: _account, ...older } = conversation;
  return older;
}
