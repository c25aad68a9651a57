import type { IntercomAttachment, IntercomAuthor, IntercomContactReferences } from './conversation';
import type { IntercomContact, IntercomTime } from './people';

export interface IntercomTicketPart {
  type: 'ticket_part';
  id: string;
  /** `comment`, `note`, `assignment`, `close`, `ticket_state_updated_by_admin`… */
  part_type: string;
  body?: string | null;
  ticket_state?: string;
  previous_ticket_state?: string;
  created_at: IntercomTime;
  updated_at: IntercomTime;
  assigned_to?: { type: string; id: string | null };
  author: IntercomAuthor;
  attachments: IntercomAttachment[];
  redacted: boolean;
}

export interface IntercomTicketState {
  type: 'ticket_state';
  id: string;
  category: 'submitted' | 'in_progress' | 'waiting_on_customer' | 'resolved';
  internal_label: string;
  external_label: string;
}

export interface IntercomTicket {
  type: 'ticket';
  /** For the API, and in the inbox's addresses. */
  id: string;
  /** What people see. */
  ticket_id: string;
  ticket_attributes: Record<string, unknown>;
  ticket_state: IntercomTicketState;
  ticket_type: { type: 'ticket_type'; id: string; name: string; category?: string };
  contacts: IntercomContactReferences;
  /** "0" is nobody. */
  admin_assignee_id: string;
  team_assignee_id: string;
  created_at: IntercomTime;
  updated_at: IntercomTime;
  ticket_parts: { type: 'ticket_part.list'; ticket_parts: IntercomTicketPart[]; total_count: number };
  open: boolean;
  snoozed_until?: IntercomTime | null;
  category: 'Customer' | 'Back-office' | 'Tracker';
  is_shared: boolean;
  channel?: string;
}

/** A ticket and the part that the topic is about. */
export interface IntercomTicketWithPart {
  type: 'ticket_ticket_part';
  ticket: IntercomTicket;
  ticket_part: IntercomTicketPart;
}

/** Nested from API version 2.15 on, the ticket itself before. */
export type IntercomClosedTicket = { ticket: IntercomTicket } | IntercomTicket;

/** A shorter form of the ticket than elsewhere. */
export interface IntercomTicketContact {
  ticket: { type: 'ticket'; id: number | string; url: string; state: string; ticket_type: string };
  contact: IntercomContact;
}

type PartTopic =
  | 'admin.assigned'
  | 'team.assigned'
  | 'admin.replied'
  | 'admin.replied.translated'
  | 'contact.replied'
  | 'note.created'
  | 'attribute.updated';

export interface IntercomTicketPayloads
  extends
    Record<`ticket.${PartTopic}`, IntercomTicketWithPart>,
    Record<
      'ticket.created' | 'ticket.state.updated' | 'ticket.rating.provided' | 'ticket.resolved',
      IntercomTicket
    >,
    Record<'ticket.contact.attached' | 'ticket.contact.detached', IntercomTicketContact> {
  'ticket.closed': IntercomClosedTicket;
}
