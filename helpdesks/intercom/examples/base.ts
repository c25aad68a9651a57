import type { IntercomAuthor, IntercomConversation, IntercomPart } from '../payloads/conversation';
import { user } from './people';

export const customer: IntercomAuthor = { type: 'user', id: user.id, name: user.name, email: user.email };
export const teammate: IntercomAuthor = {
  id: '7204417',
  type: 'admin',
  name: 'Kofi Adjei',
  email: 'kofi@support.example',
  from_ai_agent: false,
  is_ai_answer: false,
};
export const fin: IntercomAuthor = {
  id: '7204420',
  type: 'bot',
  name: 'Fin',
  email: 'operator+q7x2lkd9@intercom.io',
  from_ai_agent: true,
  is_ai_answer: true,
};

export const conversation: IntercomConversation = {
  type: 'conversation',
  id: '215472621202693',
  created_at: 1781774100,
  updated_at: 1781774102,
  waiting_since: 1781774100,
  snoozed_until: null,
  source: {
    type: 'conversation',
    id: '3381828792',
    delivered_as: 'customer_initiated',
    subject: '',
    body: '<p>Hi! Does the &lt;Team&gt; plan include SSO &amp; audit logs? 🔐</p>\n<p>See https://shop.example.com/plans/team</p>',
    author: customer,
    attachments: [],
    url: 'https://shop.example.com/plans',
    redacted: false,
  },
  contacts: {
    type: 'contact.list',
    contacts: [{ type: 'contact', id: user.id, external_id: user.external_id }],
  },
  admin_assignee_id: null,
  team_assignee_id: null,
  open: true,
  state: 'open',
  read: false,
  tags: { type: 'tag.list', tags: [] },
  priority: 'not_priority',
  conversation_rating: null,
  title: '',
  custom_attributes: { 'Has attachments': false },
  ai_agent_participated: false,
  conversation_parts: { type: 'conversation_part.list', conversation_parts: [], total_count: 0 },
};

const part: IntercomPart = {
  type: 'conversation_part',
  id: '37358121213',
  part_type: 'comment',
  body: '<p class="no-margin">Yes, both are part of it.</p>',
  created_at: 1781774102,
  updated_at: 1781774102,
  notified_at: 1781774102,
  assigned_to: null,
  author: teammate,
  attachments: [],
  external_id: null,
  redacted: false,
  state: 'open',
  tags: [],
  app_package_code: null,
};

type Changes = Partial<Omit<IntercomConversation, 'conversation_parts'>>;

/** The conversation with one part that the topic is about. */
export function about(changes: Partial<IntercomPart>, state: Changes = {}): IntercomConversation {
  const conversation_parts = [{ ...part, ...changes }];
  return {
    ...conversation,
    ...state,
    conversation_parts: { type: 'conversation_part.list', conversation_parts, total_count: 1 },
  };
}
