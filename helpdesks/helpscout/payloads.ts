/**
 * Payloads of Help Scout's webhooks, version V2: the objects of its Mailbox API. Sources: developer.helpscout.com/webhooks
 * and /mailbox-api, github:helpscout/helpscout-api-php. What only has a name there is open.
 */
export interface HelpScoutPerson {
  id: number;
  type: string;
  first: string;
  last: string;
  email: string;
  photoUrl?: string;
}

export interface HelpScoutThread {
  id: number;
  /** `customer`, `message` (an agent's reply), `note`, `lineitem`… */
  type: string;
  status: string;
  state: string;
  /** HTML. */
  body?: string;
  customer?: HelpScoutPerson;
  createdBy: HelpScoutPerson;
  createdAt: string;
  _embedded?: { attachments: object[] };
}

export interface HelpScoutConversation {
  id: number;
  /** What people call it by. */
  number: number;
  /** How many there are. */
  threads: number;
  /** `email`, `chat` or `phone`: no event. */
  type: string;
  folderId: number;
  /** `active`, `pending`, `closed` or `spam`. */
  status: string;
  state: string;
  subject: string | null;
  preview: string | null;
  mailboxId: number;
  assignee: HelpScoutPerson | null;
  createdBy: HelpScoutPerson;
  createdAt: string;
  closedBy: number | null;
  closedAt: string | null;
  userUpdatedAt: string;
  customerWaitingSince?: object;
  source: { type: string; via: string };
  tags: { id: number; color: string; tag: string }[];
  cc: string[];
  bcc: string[];
  primaryCustomer: HelpScoutPerson;
  customFields: object[];
  _embedded: { threads: HelpScoutThread[] };
  _links?: object;
}

export interface HelpScoutCustomer {
  id: number;
  firstName: string | null;
  lastName: string | null;
  photoUrl: string;
  jobTitle: string;
  organization: string;
  background: string;
  createdAt: string;
  updatedAt: string;
  _embedded: {
    emails: { id: number; value: string; type: string }[];
    phones: { id: number; value: string; type: string }[];
    [list: string]: object[];
  };
}

export interface HelpScoutRating {
  id: number;
  /** `Great`, `Okay` or `Not Good`. */
  rating: string;
  comments: string | null;
  customerId: number;
  customerName: string;
  conversationId: number;
  conversationNumber: number;
  conversationSubject: string;
  threadId: number;
  mailboxId: number;
  userId: number;
  userName: string;
  createdAt: string;
  modifiedAt: string;
}

export interface HelpScoutTag {
  id: number;
  slug: string;
  name: string;
  color: string;
  ticketCount: number;
  createdAt: string;
  updatedAt: string;
}

/** Of what was deleted there is no more; of some events no more is published. */
export interface HelpScoutReference {
  id: number | string;
  [field: string]: unknown;
}

export interface HelpscoutPayloads {
  'convo.created': HelpScoutConversation;
  'convo.ai-answers.created': HelpScoutConversation;
  'convo.customer.reply.created': HelpScoutConversation;
  'convo.agent.reply.created': HelpScoutConversation;
  'convo.note.created': HelpScoutConversation;
  'convo.assigned': HelpScoutConversation;
  'convo.status': HelpScoutConversation;
  'convo.tags': HelpScoutConversation;
  'convo.custom-fields': HelpScoutConversation;
  'convo.moved': HelpScoutConversation;
  'convo.merged': HelpScoutConversation;
  'convo.deleted': HelpScoutReference;
  'customer.created': HelpScoutCustomer;
  'customer.updated': HelpScoutCustomer;
  'customer.deleted': HelpScoutReference;
  'satisfaction.ratings': HelpScoutRating;
  'beacon.chat.created': HelpScoutReference;
  'beacon.chat.customer.replied': HelpScoutReference;
  'tag.created': HelpScoutTag;
  'tag.updated': HelpScoutTag;
  'tag.deleted': HelpScoutReference;
  'message.survey.response.received': HelpScoutReference;
  'organization.created': HelpScoutReference;
  'organization.updated': HelpScoutReference;
  'organization.deleted': HelpScoutReference;
  'user.status.changed': HelpScoutReference;
  'helpscout.test': HelpScoutReference;
}
