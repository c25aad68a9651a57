import type { Examples } from '../../core/helpdesk/examples';
import type {
  FreeScoutConversation,
  FreeScoutCustomer,
  FreescoutPayloads,
  FreeScoutPerson,
  FreeScoutThread,
} from './payloads';

const customer: FreeScoutPerson = {
  id: 75,
  type: 'customer',
  firstName: 'Rosa',
  lastName: 'Quintero',
  photoUrl: '',
  email: 'rosa@example.org',
};

const agent: FreeScoutPerson = {
  id: 9,
  type: 'user',
  firstName: 'Elias',
  lastName: 'Nordin',
  photoUrl: 'https://desk.example.com/storage/users/9.jpg',
  email: 'elias@example.com',
};

const question: FreeScoutThread = {
  id: 5610,
  type: 'customer',
  status: 'active',
  state: 'published',
  action: { type: '', text: '', associatedEntities: [] },
  body: '<div>The light stays dark after &lt;3 hours&gt; 💡</div>',
  source: { type: 'email', via: 'customer' },
  customer,
  createdBy: customer,
  assignedTo: null,
  to: ['support@example.com'],
  cc: [],
  bcc: [],
  createdAt: '2026-03-04T11:02:44Z',
  openedAt: null,
  _embedded: { attachments: [] },
};

const followUp: FreeScoutThread = {
  ...question,
  id: 5640,
  body: '<div>Still dark.<br>Here is a picture.</div>',
  createdAt: '2026-03-04T12:10:00Z',
  _embedded: {
    attachments: [
      {
        id: 311,
        fileName: 'lamp.jpg',
        fileUrl: 'https://desk.example.com/storage/attachment/3/1/1/lamp.jpg?id=311&token=a1b2',
        mimeType: 'image/jpeg',
        size: 48211,
      },
    ],
  },
};

const answer: FreeScoutThread = {
  ...question,
  id: 5633,
  type: 'message',
  body: '<div>Please try another cable.</div>',
  source: { type: 'web', via: 'user' },
  createdBy: agent,
  to: ['rosa@example.org'],
  createdAt: '2026-03-04T11:40:00Z',
};

const note: FreeScoutThread = {
  ...answer,
  id: 5634,
  type: 'note',
  body: 'Known fault of the batch.',
  to: [],
};

const lineItem: FreeScoutThread = {
  ...answer,
  id: 5641,
  type: 'lineitem',
  status: 'closed',
  action: { type: 'changed-ticket-status', text: 'Elias Nordin marked as Closed', associatedEntities: [] },
  body: '',
  to: [],
};

const conversation: FreeScoutConversation = {
  id: 1204,
  number: 1187,
  threadsCount: 1,
  type: 'email',
  folderId: 11,
  status: 'active',
  state: 'published',
  subject: 'Bicyclette à réparer',
  preview: 'The light stays dark after <3 hours>',
  mailboxId: 2,
  assignee: null,
  createdBy: customer,
  createdAt: '2026-03-04T11:02:44Z',
  updatedAt: '2026-03-04T11:02:44Z',
  closedBy: null,
  closedByUser: null,
  closedAt: null,
  userUpdatedAt: '2026-03-04T11:02:44Z',
  customerWaitingSince: { time: '2026-03-04T11:02:44Z', friendly: '1 min ago', latestReplyFrom: 'customer' },
  source: { type: 'email', via: 'customer' },
  cc: [],
  bcc: [],
  customer,
  _embedded: { threads: [question] },
};

const withThreads = (...threads: FreeScoutThread[]): FreeScoutConversation => ({
  ...conversation,
  threadsCount: threads.length,
  updatedAt: threads[0]?.createdAt ?? conversation.updatedAt,
  _embedded: { threads },
});

const assigned: FreeScoutConversation = {
  ...conversation,
  assignee: agent,
  updatedAt: '2026-03-04T11:30:00Z',
};

const closed: FreeScoutConversation = {
  ...withThreads(lineItem, answer, question),
  status: 'closed',
  assignee: agent,
  updatedAt: '2026-03-04T13:00:00Z',
  closedBy: agent.id,
  closedByUser: agent,
  closedAt: '2026-03-04T13:00:00Z',
};

const deleted: FreeScoutConversation = {
  ...conversation,
  state: 'deleted',
  updatedAt: '2026-03-04T14:00:00Z',
};

const person: FreeScoutCustomer = {
  id: 75,
  firstName: 'Rosa',
  lastName: 'Quintero',
  jobTitle: '',
  company: 'Quintero Bikes',
  photoType: 'unknown',
  photoUrl: '',
  createdAt: '2026-02-01T08:00:00Z',
  updatedAt: '2026-02-01T08:00:00Z',
  notes: '',
  _embedded: {
    emails: [{ id: 75, value: 'rosa@example.org', type: 'work' }],
    phones: [{ id: 0, value: '+15550100175', type: 'mobile' }],
    social_profiles: [],
    websites: [],
    address: { city: null, state: null, zip: null, country: null, address: null },
  },
};

export const freescoutExamples: Examples<FreescoutPayloads> = {
  'convo.created': [
    { variant: 'from the customer', payload: conversation },
    {
      variant: 'from an agent',
      payload: {
        ...withThreads(answer),
        createdBy: agent,
        source: { type: 'web', via: 'user' },
        customerWaitingSince: { time: null, friendly: '', latestReplyFrom: '' },
      },
    },
    { variant: 'a note on a call', payload: { ...withThreads(note), type: 'phone', createdBy: agent } },
  ],
  'convo.customer.reply.created': [{ variant: 'usual', payload: withThreads(followUp, answer, question) }],
  'convo.agent.reply.created': [{ variant: 'usual', payload: withThreads(answer, question) }],
  'convo.note.created': [{ variant: 'usual', payload: withThreads(note, question) }],
  'convo.assigned': [{ variant: 'usual', payload: assigned }],
  'convo.status': [
    { variant: 'closed', payload: closed },
    { variant: 'pending', payload: { ...assigned, status: 'pending' } },
    { variant: 'active again', payload: { ...assigned, updatedAt: '2026-03-04T15:00:00Z' } },
    { variant: 'spam', payload: { ...conversation, status: 'spam' } },
  ],
  'convo.moved': [{ variant: 'usual', payload: { ...conversation, mailboxId: 3, folderId: 17 } }],
  'convo.deleted': [{ variant: 'usual', payload: deleted }],
  'convo.deleted_forever': [{ variant: 'usual', payload: deleted }],
  'convo.restored': [{ variant: 'usual', payload: { ...conversation, updatedAt: '2026-03-04T14:30:00Z' } }],
  'customer.created': [
    { variant: 'usual', payload: person },
    {
      variant: 'no name',
      payload: {
        ...person,
        id: 76,
        firstName: '',
        lastName: '',
        _embedded: { ...person._embedded, phones: [] },
      },
    },
  ],
  'customer.updated': [
    { variant: 'usual', payload: { ...person, jobTitle: 'Owner', updatedAt: '2026-03-04T11:10:00Z' } },
  ],
};
