import type { Example, Examples } from '../../core/helpdesk/examples';
import { zendeskEvents } from './catalogue';
import type { ZendeskOrganization, ZendeskPayloads, ZendeskTicket, ZendeskUser } from './payloads';

const ticket: ZendeskTicket = {
  actor_id: '8447388090494',
  assignee_id: '8447388090494',
  brand_id: '8447346621310',
  created_at: '2026-03-04T09:38:52Z',
  custom_status: '8447320465790',
  description: 'Mixer 4 stops after two minutes & hums <loudly>.',
  external_id: null,
  form_id: '8646151517822',
  group_id: '8447320466430',
  id: '141',
  is_public: true,
  organization_id: '8447346622462',
  priority: 'LOW',
  requester_id: '6596848315901',
  status: 'OPEN',
  subject: 'Mixer 4 stops',
  submitter_id: '6596848315901',
  tags: ['mixer', 'line-2'],
  type: 'PROBLEM',
  updated_at: '2026-03-04T09:42:13Z',
  via: { channel: 'web' },
};

const user: ZendeskUser = {
  created_at: '2025-05-04T05:27:58Z',
  default_group_id: '0',
  email: 'lena.abara@example.com',
  external_id: '',
  id: '6596848315901',
  organization_id: '8447346622462',
  role: 'end-user',
  updated_at: '2026-03-04T05:33:18Z',
};
const colleague: ZendeskUser = {
  ...user,
  id: '8447388090494',
  email: 'kofi.brandt@example.org',
  role: 'agent',
};

const organization: ZendeskOrganization = {
  created_at: '2025-05-04T05:27:58Z',
  external_id: null,
  group_id: null,
  id: '8447346622462',
  name: 'Abara Foods',
  shared_comments: false,
  shared_tickets: false,
  updated_at: '2026-03-04T05:33:18Z',
};

const DETAILS = {
  ticket,
  user,
  organization,
  agent: { account_id: '22129848', agent_id: '8447388090494', version: '3' },
};

/** Of what nobody published there is nothing in `event`, and of a change what changes have in common. */
function usual(name: string): readonly [Example<object>] {
  const [group = ''] = name.split('.');
  const isChange = name.endsWith('_changed') && group !== 'agent';
  const event = isChange ? { current: 'B', previous: 'A' } : {};
  return [{ variant: 'usual', payload: { detail: DETAILS[group as keyof typeof DETAILS], event } }];
}

const meta = { sequence: { id: '0C8F8A2E4B1D4C6FA0B5D2A7', position: 1 } };
const about = <Event>(event: Event, detail: Partial<ZendeskTicket> = {}) => ({
  detail: { ...ticket, ...detail },
  event: { ...event, meta },
});
const comment = (id: string, body: string, is_public: boolean, is_staff: boolean) => ({
  comment: {
    author: is_staff
      ? { id: colleague.id, is_staff, name: 'Kofi Brandt' }
      : { id: user.id, is_staff, name: 'Lena Abara' },
    body,
    html_body: `<p>${body}</p>`,
    id,
    is_public,
  },
});
const said = (actor: { id: string; name: string; type: string }, body: string) => ({
  detail: { id: '141' },
  event: {
    actor,
    conversation_id: '6501a0c2f7b3',
    message: { body, id: '6501a0d9f7b4' },
  },
});
const member = <What extends string>(what: What) => ({
  detail: user,
  event: { [what]: { id: '1' } } as { [Name in What]: { id: string } },
});

/** Those whose `event` is known, from Zendesk's pages and public tests of other projects, with made-up people. */
const known = {
  'ticket.created': [
    { variant: 'usual', payload: about({}, { status: 'NEW', assignee_id: null }) },
    {
      variant: 'by an agent, nearly empty',
      payload: {
        detail: {
          ...ticket,
          status: 'NEW',
          subject: null,
          tags: [],
          via: null,
          group_id: null,
          organization_id: null,
        },
        event: {},
      },
    },
  ],
  'ticket.comment_added': [
    {
      variant: 'from the customer',
      payload: about(comment('8449311221246', 'Is the fuse in stock? 💡', true, false)),
    },
    {
      variant: 'from an agent',
      payload: about(comment('8449311221247', 'Please try the new fuse.', true, true)),
    },
    { variant: 'note', payload: about(comment('8449311221248', 'Ask the store', false, true)) },
  ],
  'messaging_ticket.message_added': [
    {
      variant: 'from the customer',
      payload: said({ id: user.id, name: 'Lena Abara', type: 'end_user' }, 'Is the fuse in stock?'),
    },
    {
      variant: 'from an agent',
      payload: said({ id: colleague.id, name: 'Kofi Brandt', type: 'agent' }, 'Yes.'),
    },
    {
      variant: 'from a bot',
      payload: said({ id: 'zd:answerBot', name: 'Answer Bot', type: 'system' }, 'How can I help?'),
    },
  ],
  'ticket.status_changed': [
    { variant: 'solved', payload: about({ current: 'SOLVED', previous: 'OPEN' }, { status: 'SOLVED' }) },
    { variant: 'reopened', payload: about({ current: 'OPEN', previous: 'SOLVED' }) },
    { variant: 'pending', payload: about({ current: 'PENDING', previous: 'NEW' }, { status: 'PENDING' }) },
  ],
  'ticket.agent_assignment_changed': [
    { variant: 'usual', payload: about({ current: '8447388090494', previous: null }) },
    {
      variant: 'unassigned',
      payload: about({ current: null, previous: '8447388090494' }, { assignee_id: null }),
    },
  ],
  'ticket.group_assignment_changed': [
    { variant: 'usual', payload: about({ current: '8447320466430', previous: '8447320466000' }) },
  ],
  'ticket.priority_changed': [
    { variant: 'usual', payload: about({ current: 'HIGH', previous: 'LOW' }, { priority: 'HIGH' }) },
  ],
  'ticket.subject_changed': [
    { variant: 'usual', payload: about({ current: 'Mixer 4 stops (fuse)', previous: 'Mixer 4 stops' }) },
  ],
  'ticket.tags_changed': [
    { variant: 'usual', payload: about({ tags_added: ['line-2'], tags_removed: ['new'] }) },
  ],
  'ticket.csat_received': [
    { variant: 'usual', payload: about({ satisfaction_score: { score: 'GOOD' } }, { status: 'SOLVED' }) },
  ],
  'ticket.custom_field_changed': [
    {
      variant: 'usual',
      payload: about({
        current: { value: 'Line 2' },
        custom_field: { id: '10', title: 'Line', type: 'text' },
        previous: { value: 'Line 1' },
      }),
    },
  ],
  'user.created': [
    { variant: 'usual', payload: { detail: user, event: {} } },
    { variant: 'team member', payload: { detail: colleague, event: {} } },
  ],
  'user.active_changed': [
    { variant: 'usual', payload: { detail: user, event: { current: false, previous: true } } },
  ],
  'user.group_membership_created': [{ variant: 'usual', payload: member('group') }],
  'user.group_membership_deleted': [{ variant: 'usual', payload: member('group') }],
  'user.organization_membership_created': [{ variant: 'usual', payload: member('organization') }],
  'user.organization_membership_deleted': [{ variant: 'usual', payload: member('organization') }],
  'agent.state_changed': [
    {
      variant: 'usual',
      payload: {
        detail: DETAILS.agent,
        event: {
          channel: 'support',
          new_state: 'online',
          previous_state: 'offline',
          updated_at: '2026-03-04T09:31:58.642630335Z',
        },
      },
    },
  ],
} satisfies Partial<Examples<ZendeskPayloads>>;

export const zendeskExamples = {
  ...Object.fromEntries(zendeskEvents.map(({ name }) => [name, usual(name)])),
  ...known,
} as unknown as Examples<ZendeskPayloads>;
