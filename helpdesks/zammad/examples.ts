import type { Examples } from '../../core/helpdesk/examples';
import type { ZammadArticle, ZammadPayload, ZammadPayloads, ZammadTicket, ZammadUser } from './payloads';

const customer: ZammadUser = {
  id: 41,
  login: 'mira@example.org',
  firstname: 'Mira',
  lastname: 'Okonjo',
  email: 'mira@example.org',
  phone: '',
  mobile: '+15550100141',
  vip: false,
  verified: false,
  active: true,
  note: '',
  organization: 'Okonjo Ceramics',
  organization_id: 7,
  created_at: '2026-02-02T08:11:20.104Z',
  updated_at: '2026-03-04T12:40:03.551Z',
};

const agent: ZammadUser = {
  ...customer,
  id: 12,
  login: 'jonas@example.com',
  firstname: 'Jonas',
  lastname: 'Weidner',
  email: 'jonas@example.com',
  mobile: '',
  organization: null,
  organization_id: null,
};

/** The user that Zammad itself acts as, and that owns what nobody owns. */
const nobody: ZammadUser = { id: 1, login: '-', firstname: '-', lastname: '', email: '' };

const question: ZammadArticle = {
  id: 9120,
  ticket_id: 3071,
  type_id: 1,
  type: 'email',
  sender_id: 2,
  sender: 'Customer',
  from: 'Mira Okonjo <mira@example.org>',
  to: 'support@example.com',
  cc: null,
  subject: 'Kiln timer resets & stops',
  reply_to: null,
  message_id: '<4f1c.20260304@example.org>',
  in_reply_to: null,
  content_type: 'text/html',
  body: 'Hello,<br><br>since yesterday the timer starts again at zero. 🔥',
  internal: false,
  preferences: {},
  origin_by_id: null,
  created_by_id: 41,
  created_by: customer,
  updated_by_id: 41,
  updated_by: customer,
  created_at: '2026-03-04T12:40:03.512Z',
  updated_at: '2026-03-04T12:40:03.512Z',
  attachments: [
    {
      id: 511,
      filename: 'kiln.jpg',
      size: '182311',
      preferences: { 'Content-Type': 'image/jpeg' },
      url: 'https://tickets.example.com/api/v1/ticket_attachment/3071/9120/511',
    },
  ],
  accounted_time: 0,
};

const reply: ZammadArticle = {
  ...question,
  id: 9133,
  sender_id: 1,
  sender: 'Agent',
  from: 'Jonas Weidner via Support <support@example.com>',
  to: 'mira@example.org',
  message_id: null,
  body: '<p>Hello Mira,</p><p>please update the firmware to 2.4.</p>',
  created_by_id: 12,
  created_by: agent,
  updated_by_id: 12,
  updated_by: agent,
  created_at: '2026-03-04T13:05:44.010Z',
  updated_at: '2026-03-04T13:05:44.010Z',
  attachments: [],
};

const note: ZammadArticle = {
  ...reply,
  id: 9134,
  type_id: 10,
  type: 'note',
  from: 'Jonas Weidner',
  to: null,
  content_type: 'text/plain',
  body: 'Same fault as <41177>.',
  internal: true,
};

const again: ZammadArticle = {
  ...question,
  id: 9140,
  body: 'The update did not help.',
  created_at: '2026-03-04T14:01:09.220Z',
  updated_at: '2026-03-04T14:01:09.220Z',
  attachments: [],
};

const call: ZammadArticle = {
  ...question,
  type_id: 5,
  type: 'phone',
  origin_by_id: 41,
  created_by_id: 12,
  created_by: agent,
  attachments: [],
};

const ticket: ZammadTicket = {
  id: 3071,
  number: '41203',
  title: 'Kiln timer resets & stops',
  group_id: 2,
  group: { id: 2, name: 'Support', active: true },
  priority_id: 2,
  priority: { id: 2, name: '2 normal' },
  state_id: 1,
  state: 'new',
  organization_id: 7,
  organization: { id: 7, name: 'Okonjo Ceramics' },
  owner_id: 1,
  owner: nobody,
  customer_id: 41,
  customer,
  note: null,
  first_response_at: null,
  close_at: null,
  last_contact_at: '2026-03-04T12:40:03.512Z',
  last_contact_agent_at: null,
  last_contact_customer_at: '2026-03-04T12:40:03.512Z',
  last_owner_update_at: null,
  escalation_at: null,
  pending_time: null,
  create_article_type_id: 1,
  create_article_type: 'email',
  create_article_sender_id: 2,
  create_article_sender: 'Customer',
  article_count: 1,
  article_ids: [9120],
  time_unit: null,
  preferences: {},
  created_by_id: 41,
  created_by: customer,
  updated_by_id: 41,
  updated_by: customer,
  created_at: '2026-03-04T12:40:03.431Z',
  updated_at: '2026-03-04T12:40:03.602Z',
};

const open: ZammadTicket = {
  ...ticket,
  state_id: 2,
  state: 'open',
  owner_id: 12,
  owner: agent,
  article_count: 2,
  article_ids: [9120, 9133],
  last_contact_agent_at: '2026-03-04T13:05:44.010Z',
  updated_by_id: 12,
  updated_by: agent,
  updated_at: '2026-03-04T13:05:44.301Z',
};

const pending: ZammadTicket = {
  ...open,
  state_id: 3,
  state: 'pending reminder',
  pending_time: '2026-03-05T08:00:00.000Z',
};

const escalating: ZammadTicket = { ...open, escalation_at: '2026-03-04T16:40:03.431Z' };

const usual = (changed: ZammadTicket, article: ZammadPayload['article'] = {}) =>
  [{ variant: 'usual', payload: { ticket: changed, article } }] as const;

export const zammadExamples: Examples<ZammadPayloads> = {
  'ticket.created': [
    { variant: 'from the customer', payload: { ticket, article: question } },
    { variant: 'after a call', payload: { ticket: { ...ticket, created_by: agent }, article: call } },
    { variant: 'from an agent', payload: { ticket: open, article: reply } },
    { variant: 'with a note', payload: { ticket: open, article: note } },
    { variant: 'no article', payload: { ticket: { ...ticket, article_count: 0 }, article: {} } },
  ],
  'article.customer': usual({ ...open, updated_by_id: 41, updated_by: customer }, again),
  'article.agent': usual(open, reply),
  'article.note': usual(open, note),
  'ticket.state_changed': [
    {
      variant: 'closed with a reply',
      payload: {
        ticket: { ...open, state_id: 4, state: 'closed', close_at: '2026-03-04T15:00:00.000Z' },
        article: reply,
      },
    },
    { variant: 'pending', payload: { ticket: pending, article: {} } },
    {
      variant: 'reopened by the customer',
      payload: { ticket: { ...open, updated_by_id: 41, updated_by: customer }, article: again },
    },
    {
      variant: 'a state of their own',
      payload: { ticket: { ...open, state_id: 9, state: 'waiting for parts' }, article: {} },
    },
    {
      variant: 'closed by Zammad',
      payload: {
        ticket: { ...open, state_id: 4, state: 'closed', updated_by_id: 1, updated_by: nobody },
        article: {},
      },
    },
  ],
  'ticket.owner_changed': usual(open),
  'ticket.group_changed': usual({ ...open, group_id: 3, group: { id: 3, name: 'Repairs', active: true } }),
  'ticket.priority_changed': usual({ ...open, priority_id: 3, priority: { id: 3, name: '3 high' } }),
  'ticket.updated': usual(open, reply),
  'ticket.reminder_reached': usual(pending),
  'ticket.escalation': usual(escalating),
  'ticket.escalation_warning': usual(escalating),
};
