import type { Examples } from '../../../core/helpdesk/examples';
import type { IntercomTicket, IntercomTicketPart, IntercomTicketPayloads } from '../payloads/ticket';
import { teammate } from './base';
import { user } from './people';

const customer = { id: user.id, type: 'user', name: user.name, email: user.email } as const;

const part: IntercomTicketPart = {
  type: 'ticket_part',
  id: '37403474386',
  part_type: 'comment',
  body: '<p class="no-margin">We found it: the certificate had run out.</p>',
  created_at: 1781774102,
  updated_at: 1781774102,
  author: teammate,
  attachments: [],
  redacted: false,
};

const ticket: IntercomTicket = {
  type: 'ticket',
  id: '215472629311235',
  ticket_id: '66040342',
  ticket_attributes: {
    _default_title_: 'Sign-in loops',
    _default_description_: 'Since this morning',
    Platform: null,
  },
  ticket_state: {
    type: 'ticket_state',
    id: '4517893',
    category: 'submitted',
    internal_label: 'Submitted',
    external_label: 'Submitted',
  },
  ticket_type: { type: 'ticket_type', id: '2979330', name: 'Tickets', category: 'Customer' },
  contacts: {
    type: 'contact.list',
    contacts: [{ type: 'contact', id: user.id, external_id: user.external_id }],
  },
  admin_assignee_id: '0',
  team_assignee_id: '0',
  created_at: 1781770000,
  updated_at: 1781774102,
  ticket_parts: { type: 'ticket_part.list', ticket_parts: [], total_count: 0 },
  open: true,
  snoozed_until: null,
  category: 'Customer',
  is_shared: true,
  channel: 'messenger',
};

const { body: _, ...bodiless } = part;

const resolved: IntercomTicket = {
  ...ticket,
  ticket_parts: {
    type: 'ticket_part.list',
    ticket_parts: [
      {
        ...bodiless,
        part_type: 'ticket_state_updated_by_admin',
        ticket_state: 'resolved',
        previous_ticket_state: 'waiting_on_customer',
      },
    ],
    total_count: 1,
  },
  open: false,
  ticket_state: {
    type: 'ticket_state',
    id: '4517896',
    category: 'resolved',
    internal_label: 'Resolved',
    external_label: 'Resolved',
  },
};

function about(changes: Partial<IntercomTicketPart>, state: Partial<IntercomTicket> = {}) {
  return {
    type: 'ticket_ticket_part',
    ticket: { ...ticket, ...state },
    ticket_part: { ...part, ...changes },
  } as const;
}

const short = {
  type: 'ticket',
  id: 215472629353977,
  url: 'https://app.intercom.com/a/apps/q7x2lkd9/conversations/215472629353977',
  state: 'submitted',
  ticket_type: 'Tickets',
} as const;

export const ticketExamples: Examples<IntercomTicketPayloads> = {
  'ticket.created': [{ variant: 'usual', payload: ticket }],
  'ticket.contact.replied': [
    { variant: 'usual', payload: about({ body: '<p>It works again, thanks!</p>', author: customer }) },
  ],
  'ticket.admin.replied': [{ variant: 'usual', payload: about({}, { admin_assignee_id: '7204417' }) }],
  'ticket.note.created': [
    { variant: 'usual', payload: about({ part_type: 'note', body: '<p>Renew it in May</p>' }) },
  ],
  'ticket.admin.replied.translated': [
    { variant: 'usual', payload: about({ body: '<p>Das Zertifikat war abgelaufen.</p>' }) },
  ],
  'ticket.state.updated': [
    {
      variant: 'usual',
      payload: { ...ticket, ticket_state: { ...ticket.ticket_state, category: 'waiting_on_customer' } },
    },
  ],
  'ticket.resolved': [{ variant: 'usual', payload: resolved }],
  'ticket.closed': [
    { variant: 'usual', payload: { ticket: resolved } },
    { variant: 'before API 2.15', payload: resolved },
  ],
  'ticket.admin.assigned': [
    {
      variant: 'usual',
      payload: {
        type: 'ticket_ticket_part',
        ticket: { ...ticket, admin_assignee_id: '7204417' },
        ticket_part: { ...bodiless, part_type: 'assignment', assigned_to: { type: 'admin', id: '7204417' } },
      },
    },
  ],
  'ticket.team.assigned': [
    {
      variant: 'usual',
      payload: about(
        { part_type: 'assignment', body: null, assigned_to: { type: 'team', id: '8815502' } },
        { team_assignee_id: '8815502' },
      ),
    },
  ],
  'ticket.rating.provided': [{ variant: 'usual', payload: resolved }],
  'ticket.attribute.updated': [
    { variant: 'usual', payload: about({ part_type: 'ticket_attribute_updated_by_admin', body: null }) },
  ],
  'ticket.contact.attached': [{ variant: 'usual', payload: { ticket: short, contact: user } }],
  'ticket.contact.detached': [{ variant: 'usual', payload: { ticket: short, contact: user } }],
};
