import type { Examples } from '../../core/helpdesk/examples';
import type {
  HelpScoutConversation,
  HelpScoutCustomer,
  HelpscoutPayloads,
  HelpScoutPerson,
  HelpScoutReference,
  HelpScoutTag,
  HelpScoutThread,
} from './payloads';

const customer: HelpScoutPerson = {
  id: 391550311,
  type: 'customer',
  first: 'Hana',
  last: 'Petrov',
  photoUrl: 'https://images.example.com/hana.png',
  email: 'hana.petrov@example.org',
};
const agent: HelpScoutPerson = {
  id: 4077,
  type: 'user',
  first: 'Diego',
  last: 'Almeida',
  email: 'diego.almeida@example.com',
};

const thread: HelpScoutThread = {
  id: 8012,
  type: 'customer',
  status: 'active',
  state: 'published',
  body: '<p>Could you resend the invoice? 💡</p>',
  customer,
  createdBy: customer,
  createdAt: '2026-03-04T09:31:15Z',
  _embedded: { attachments: [] },
};
const reply: HelpScoutThread = {
  ...thread,
  id: 8013,
  type: 'message',
  body: '<p>Here it is.</p>',
  createdBy: agent,
  createdAt: '2026-03-04T09:40:00Z',
};
const note: HelpScoutThread = {
  ...reply,
  id: 8014,
  type: 'note',
  body: 'Ask the &lt;accountant&gt;',
  createdAt: '2026-03-04T09:41:00Z',
};

const conversation: HelpScoutConversation = {
  id: 2199011258,
  number: 891142,
  threads: 1,
  type: 'email',
  folderId: 39835,
  status: 'active',
  state: 'published',
  subject: 'Invoice / March',
  preview: 'Could you resend the',
  mailboxId: 15,
  assignee: agent,
  createdBy: customer,
  createdAt: '2026-03-04T09:31:15Z',
  closedBy: 0,
  closedAt: null,
  userUpdatedAt: '2026-03-04T09:31:15Z',
  customerWaitingSince: { time: '2026-03-04T09:31:15Z', friendly: '3 min ago', latestReplyFrom: 'customer' },
  source: { type: 'email', via: 'customer' },
  tags: [{ id: 7, color: '#929499', tag: 'billing' }],
  cc: [],
  bcc: [],
  primaryCustomer: customer,
  customFields: [],
  _embedded: { threads: [thread] },
  _links: { self: { href: 'https://api.helpscout.net/v2/conversations/2199011258' } },
};

const person: HelpScoutCustomer = {
  id: 391550311,
  firstName: 'Hana',
  lastName: 'Petrov',
  photoUrl: '',
  jobTitle: '',
  organization: 'Petrov Tea',
  background: '',
  createdAt: '2026-01-05T10:00:00Z',
  updatedAt: '2026-03-04T09:31:15Z',
  _embedded: {
    emails: [{ id: 1, value: 'hana.petrov@example.org', type: 'work' }],
    phones: [],
    chats: [],
    social_profiles: [],
    websites: [],
    properties: [],
  },
};

const tag: HelpScoutTag = {
  id: 7,
  slug: 'billing',
  name: 'billing',
  color: 'grey',
  ticketCount: 0,
  createdAt: '2026-03-04T08:00:00Z',
  updatedAt: '2026-03-04T08:00:00Z',
};

const of = <Payload>(payload: Payload) => [{ variant: 'usual', payload }] as const;
const deleted = (id: number) => of<HelpScoutReference>({ id });
const about = (change: Partial<HelpScoutConversation> = {}) => of({ ...conversation, ...change });
const withThread = (latest: HelpScoutThread) =>
  of({ ...conversation, threads: 2, _embedded: { threads: [latest, thread] } });
const chat = { id: '9f0c2a1e-51bb-4c0e-9d2a-6f1d7b3e0a55' };

export const helpScoutExamples: Examples<HelpscoutPayloads> = {
  'convo.created': [
    ...about(),
    {
      variant: 'by a team member, nearly empty',
      payload: {
        ...conversation,
        createdBy: agent,
        assignee: null,
        subject: null,
        tags: [],
        _embedded: { threads: [] },
      },
    },
  ],
  'convo.ai-answers.created': about({ source: { type: 'beacon-v2', via: 'customer' } }),
  'convo.customer.reply.created': withThread({ ...thread, id: 8015, createdAt: '2026-03-04T09:50:00Z' }),
  'convo.agent.reply.created': withThread(reply),
  'convo.note.created': withThread(note),
  'convo.assigned': about(),
  'convo.status': [
    {
      variant: 'closed',
      payload: { ...conversation, status: 'closed', closedBy: 4077, closedAt: '2026-03-04T10:00:00Z' },
    },
    { variant: 'reopened', payload: conversation },
    { variant: 'pending', payload: { ...conversation, status: 'pending' } },
    { variant: 'spam', payload: { ...conversation, status: 'spam' } },
  ],
  'convo.tags': about({ tags: [] }),
  'convo.custom-fields': about({ customFields: [{ id: 8, name: 'Line', value: '2', text: 'Two' }] }),
  'convo.moved': about({ mailboxId: 16 }),
  'convo.merged': about(),
  'convo.deleted': deleted(2199011258),
  'customer.created': of(person),
  'customer.updated': of({ ...person, jobTitle: 'Owner' }),
  'customer.deleted': deleted(391550311),
  'satisfaction.ratings': of({
    id: 501,
    rating: 'Great',
    comments: 'Quick answer',
    customerId: 391550311,
    customerName: 'Hana Petrov',
    conversationId: 2199011258,
    conversationNumber: 891142,
    conversationSubject: 'Invoice / March',
    threadId: 8013,
    mailboxId: 15,
    userId: 4077,
    userName: 'Diego Almeida',
    createdAt: '2026-03-04T11:00:00Z',
    modifiedAt: '2026-03-04T11:00:00Z',
  }),
  'beacon.chat.created': of<HelpScoutReference>(chat),
  'beacon.chat.customer.replied': of<HelpScoutReference>(chat),
  'tag.created': of(tag),
  'tag.updated': of({ ...tag, color: 'red' }),
  'tag.deleted': deleted(7),
  'message.survey.response.received': deleted(88),
  'organization.created': of<HelpScoutReference>({ id: 33, name: 'Petrov Tea' }),
  'organization.updated': of<HelpScoutReference>({ id: 33, name: 'Petrov Tea Ltd' }),
  'organization.deleted': deleted(33),
  'user.status.changed': of<HelpScoutReference>({ id: 4077, status: 'away' }),
  'helpscout.test': deleted(0),
};
