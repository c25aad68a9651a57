import type { Examples } from '../../core/helpdesk/examples';
import type { HelpcrunchChat, HelpcrunchCustomer, HelpcrunchMessage, HelpcrunchPayloads } from './payloads';

const nadia = { id: 5120, name: 'Nadia Öztürk', email: 'nadia@example.org', userId: 'shop-77' };
const tomas = { id: 31, name: 'Tomás Byrne', email: 'tomas@support.example', role: 'operator' };

const chat: HelpcrunchChat = {
  chat_id: 2470,
  communicatedAgents: [],
  customer: nadia,
  closedBy: null,
  status: 'new',
  closedAt: null,
  rating: null,
  createdAt: '1773394200.250',
  snoozedUntil: null,
  applicationId: 4,
  department: { id: 2 },
  assignee: null,
};

const running: HelpcrunchChat = { ...chat, status: 'opened', communicatedAgents: [31], assignee: tomas };
const closed: HelpcrunchChat = {
  ...running,
  status: 'closed',
  closedBy: 'agent',
  closedAt: '1773397800.004',
};

const customer: HelpcrunchCustomer = {
  ...nadia,
  unsubscribed: false,
  customData: { plan: 'team', seats: 12, 'last order': null },
};

const incoming: HelpcrunchMessage = {
  chat_id: 2470,
  agent: null,
  customer: nadia,
  message: {
    id: 90311,
    applicationId: 4,
    broadcastType: null,
    createdAt: '1773394201.375',
    updatedAt: '1773394201.375',
    edited: false,
    read: false,
    text: 'Hi, the invoice link https://shop.example.org/invoices/77 gives me a 404 😕',
  },
};

function outgoing(text: string, changes: Partial<HelpcrunchMessage['message']> = {}): HelpcrunchMessage {
  return {
    ...incoming,
    agent: tomas,
    message: { ...incoming.message, id: 90312, read: true, text, ...changes },
  };
}

const campaign: HelpcrunchMessage = {
  ...outgoing('Need a hand with your first project?', {
    id: 90320,
    broadcastType: 'auto chat',
    updatedAt: null,
  }),
  agent: null,
};

/** The same chat as two consumers read it. */
const { chat_id: _, ...unnamed } = chat;

export const helpcrunchExamples: Examples<HelpcrunchPayloads> = {
  'chat.new': [
    { variant: 'usual', payload: chat },
    { variant: 'chat id as chatId', payload: { ...unnamed, chatId: 2471 } },
    { variant: 'chat id as id', payload: { ...unnamed, id: 2472, status: 'no communication' } },
    {
      variant: 'nameless customer',
      payload: { ...chat, customer: { id: 5121, name: null, email: null, userId: null }, department: null },
    },
  ],
  'chat.status_updated': [
    { variant: 'usual', payload: { ...running, status: 'onhold' } },
    { variant: 'opened', payload: running },
  ],
  'chat.assigned': [
    { variant: 'usual', payload: running },
    { variant: 'taken away', payload: { ...running, assignee: null } },
  ],
  'chat.snoozed': [{ variant: 'usual', payload: { ...running, snoozedUntil: '1773480600.000' } }],
  'chat.unsnoozed': [{ variant: 'usual', payload: running }],
  'chat.closed': [
    { variant: 'usual', payload: closed },
    { variant: 'by the customer', payload: { ...closed, closedBy: 'customer' } },
  ],
  'chat.rated': [
    { variant: 'usual', payload: { ...closed, rating: 'great' } },
    { variant: 'poor', payload: { ...closed, rating: 'poor' } },
  ],
  'customer.new': [{ variant: 'usual', payload: customer }],
  'customer.email_updated': [
    { variant: 'usual', payload: { ...customer, email: 'nadia.oeztuerk@example.org' } },
    { variant: 'email removed', payload: { ...customer, email: null } },
  ],
  'customer.tags_changed': [{ variant: 'usual', payload: customer }],
  'customer.unsubscribed': [{ variant: 'usual', payload: { ...customer, unsubscribed: true } }],
  'customer.subscribed': [{ variant: 'usual', payload: customer }],
  'customer.blocked': [{ variant: 'usual', payload: customer }],
  'customer.unblocked': [{ variant: 'usual', payload: customer }],
  'customer.deleted': [{ variant: 'usual', payload: customer }],
  'message.chat.customer': [
    { variant: 'usual', payload: incoming },
    { variant: 'no text', payload: { ...incoming, message: { ...incoming.message, text: null } } },
  ],
  'message.email.customer': [{ variant: 'usual', payload: incoming }],
  'message.private': [{ variant: 'usual', payload: outgoing('Known bug, see ticket 118') }],
  'message.chat.agent': [
    { variant: 'usual', payload: outgoing('Thanks for telling us, here is a fresh link') },
    { variant: 'campaign without an agent', payload: campaign },
  ],
  'message.email.agent': [
    { variant: 'usual', payload: outgoing('Your invoice is attached') },
    {
      variant: 'campaign of an agent',
      payload: outgoing('What is new in March', { broadcastType: 'manual email' }),
    },
  ],
};
