/**
 * Payloads of FreeScout's webhooks: a conversation or a customer, as its API gives them. Source: the module "API &
 * Webhooks" (public copies, formatEntity) and freescout.net/module/api-webhooks. No delivery was recorded.
 */
export interface FreeScoutPerson {
  id: number;
  type: 'customer' | 'user';
  firstName: string | null;
  lastName: string | null;
  photoUrl: string;
  email: string | null;
}

export interface FreeScoutAttachment {
  id: number;
  fileName: string;
  /** Needs no login. */
  fileUrl: string;
  mimeType: string;
  /** Bytes. */
  size: number;
}

export interface FreeScoutThread {
  id: number;
  /** Of a customer, of an agent, a note, or a line that says what changed. */
  type: 'customer' | 'message' | 'note' | 'lineitem';
  status: FreeScoutStatus | 'nochange';
  state: 'published' | 'draft' | 'hidden' | 'review';
  action: { type: string; text: string; associatedEntities: unknown[] };
  /** HTML. */
  body: string | null;
  source: FreeScoutSource;
  customer: FreeScoutPerson | null;
  createdBy: FreeScoutPerson | null;
  assignedTo: FreeScoutPerson | null;
  to: string[];
  cc: string[];
  bcc: string[];
  createdAt: string;
  openedAt: string | null;
  _embedded: { attachments: FreeScoutAttachment[] };
}

export type FreeScoutStatus = 'active' | 'pending' | 'closed' | 'spam';

export interface FreeScoutSource {
  type: string;
  via: string;
}

export interface FreeScoutField {
  id: number;
  name: string;
  value: string;
  text: string;
}

export interface FreeScoutConversation {
  id: number;
  /** What people see; may equal the id. */
  number: number;
  threadsCount: number;
  type: 'email' | 'phone' | 'chat';
  folderId: number | null;
  status: FreeScoutStatus;
  state: 'published' | 'draft' | 'deleted';
  subject: string;
  preview: string;
  mailboxId: number;
  assignee: FreeScoutPerson | null;
  createdBy: FreeScoutPerson | null;
  /** ISO 8601 in UTC, to the second; so are all times. */
  createdAt: string;
  updatedAt: string;
  /** An agent's id, while it is closed. */
  closedBy: number | null;
  closedByUser: FreeScoutPerson | null;
  closedAt: string | null;
  userUpdatedAt: string | null;
  customerWaitingSince: { time: string | null; friendly: string; latestReplyFrom: string };
  source: FreeScoutSource;
  cc: string[];
  bcc: string[];
  customer: FreeScoutPerson | null;
  /** Only with the module "Custom Fields". */
  customFields?: FreeScoutField[];
  _embedded: { threads: FreeScoutThread[]; timelogs?: unknown[]; tags?: unknown[] };
}

export interface FreeScoutEntry {
  id: number;
  value: string;
  type?: string;
}

export interface FreeScoutAddress {
  city: string | null;
  state: string | null;
  zip: string | null;
  country: string | null;
  address: string | null;
}

export interface FreeScoutCustomer {
  id: number;
  firstName: string | null;
  lastName: string | null;
  jobTitle: string | null;
  company: string | null;
  photoType?: string;
  photoUrl: string;
  createdAt: string;
  updatedAt: string;
  notes: string | null;
  /** Only with the module "CRM". */
  customerFields?: FreeScoutField[];
  _embedded: {
    emails: FreeScoutEntry[];
    phones: FreeScoutEntry[];
    social_profiles: FreeScoutEntry[];
    websites: FreeScoutEntry[];
    address: FreeScoutAddress;
  };
}

export interface FreescoutPayloads {
  'convo.created': FreeScoutConversation;
  'convo.assigned': FreeScoutConversation;
  'convo.status': FreeScoutConversation;
  'convo.moved': FreeScoutConversation;
  'convo.deleted': FreeScoutConversation;
  'convo.deleted_forever': FreeScoutConversation;
  'convo.restored': FreeScoutConversation;
  'convo.customer.reply.created': FreeScoutConversation;
  'convo.agent.reply.created': FreeScoutConversation;
  'convo.note.created': FreeScoutConversation;
  'customer.created': FreeScoutCustomer;
  'customer.updated': FreeScoutCustomer;
}
