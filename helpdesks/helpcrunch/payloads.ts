/**
 * The `eventData` of HelpCrunch's webhooks. One model is documented for each group of events; the tails of the
 * vendor's samples were not readable, so what only consumers or the REST models show is optional here.
 * Sources: docs.helpcrunch.com/en/webhooks/{chat,customer,message}-webhooks; REST v1 chat and message models.
 */

/** Seconds since the epoch with milliseconds, as a decimal string. */
export type HelpcrunchTime = string;

export interface HelpcrunchCustomerSummary {
  id: number;
  name: string | null;
  email: string | null;
  /** The id that the account's owner gave. */
  userId: string | null;
}

/** Not shown in any webhook sample: the REST model's fields. */
export interface HelpcrunchAgent {
  id?: number;
  name?: string | null;
  email?: string | null;
  role?: string | null;
}

export interface HelpcrunchChat {
  /** Read by most consumers; others read `chatId` or `id`. The item's `conversation.id` is whichever came. */
  chat_id?: number;
  chatId?: number;
  id?: number;
  communicatedAgents: number[];
  customer: HelpcrunchCustomerSummary;
  closedBy: 'customer' | 'agent' | null;
  status: 'new' | 'opened' | 'pending' | 'onhold' | 'no communication' | 'closed' | 'empty';
  closedAt: HelpcrunchTime | null;
  rating: 'great' | 'average' | 'poor' | null;
  createdAt: HelpcrunchTime;
  snoozedUntil: HelpcrunchTime | null;
  /** The widget. */
  applicationId: number;
  applications?: unknown;
  department?: { id: number; name?: string | null } | null;
  assignee?: HelpcrunchAgent | null;
}

export interface HelpcrunchCustomer extends HelpcrunchCustomerSummary {
  /** From e-mails. */
  unsubscribed: boolean;
  customData: Record<string, unknown>;
}

export interface HelpcrunchMessage {
  chat_id?: number;
  chatId?: number;
  /** Null for what customers and campaigns write. */
  agent: HelpcrunchAgent | null;
  customer: HelpcrunchCustomerSummary;
  message: {
    id: number;
    applicationId: number;
    /** The campaign that sent it, or null when a person did. */
    broadcastType: 'trigger' | 'auto chat' | 'auto email' | 'manual chat' | 'manual email' | null;
    createdAt: HelpcrunchTime;
    updatedAt: HelpcrunchTime | null;
    edited: boolean;
    read: boolean;
    text: string | null;
  };
}

export interface HelpcrunchPayloads {
  'chat.new': HelpcrunchChat;
  'chat.status_updated': HelpcrunchChat;
  'chat.assigned': HelpcrunchChat;
  'chat.snoozed': HelpcrunchChat;
  'chat.unsnoozed': HelpcrunchChat;
  'chat.closed': HelpcrunchChat;
  'chat.rated': HelpcrunchChat;
  'customer.new': HelpcrunchCustomer;
  'customer.email_updated': HelpcrunchCustomer;
  'customer.tags_changed': HelpcrunchCustomer;
  'customer.unsubscribed': HelpcrunchCustomer;
  'customer.subscribed': HelpcrunchCustomer;
  'customer.blocked': HelpcrunchCustomer;
  'customer.unblocked': HelpcrunchCustomer;
  'customer.deleted': HelpcrunchCustomer;
  'message.chat.customer': HelpcrunchMessage;
  'message.email.customer': HelpcrunchMessage;
  'message.private': HelpcrunchMessage;
  'message.chat.agent': HelpcrunchMessage;
  'message.email.agent': HelpcrunchMessage;
}
