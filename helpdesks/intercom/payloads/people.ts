/** Seconds since the epoch, or ISO 8601: real notifications write a contact's times the second way. */
export type IntercomTime = number | string;

export interface IntercomList<Entry = unknown> {
  type: string;
  data: Entry[];
  url?: string;
  total_count?: number;
  has_more?: boolean;
}

export interface IntercomTag {
  type: 'tag';
  id: string;
  name?: string;
}

/** Only the fields that say something of a person; the REST contact model has the rest (browser, device, utm). */
export interface IntercomContact {
  type: 'contact';
  id: string;
  workspace_id: string;
  external_id: string | null;
  role: 'user' | 'lead';
  email: string | null;
  phone: string | null;
  formatted_phone?: string | null;
  name: string | null;
  avatar?: unknown;
  owner_id: number | string | null;
  has_hard_bounced: boolean;
  marked_email_as_spam: boolean;
  unsubscribed_from_emails: boolean;
  unsubscribed_from_sms?: boolean;
  created_at: IntercomTime;
  updated_at: IntercomTime;
  signed_up_at: IntercomTime | null;
  last_seen_at: IntercomTime | null;
  last_replied_at: IntercomTime | null;
  last_contacted_at: IntercomTime | null;
  location?: {
    type: 'location';
    country: string | null;
    region: string | null;
    city: string | null;
    country_code?: string | null;
    continent_code?: string | null;
  };
  custom_attributes: Record<string, unknown>;
  tags?: IntercomList;
  companies?: IntercomList;
}

/** "A minimal identification payload", as for all topics that end in `deleted`. */
export interface IntercomDeleted<Type extends string> {
  type: Type;
  id: string | number;
  external_id?: string | null;
  deleted: true;
}

export interface IntercomArchived {
  type: 'contact';
  id: string;
  external_id: string | null;
  archived: boolean;
}

export interface IntercomContactTag {
  type: 'contact_tag';
  tag: IntercomTag;
  contact: IntercomContact;
  created_at?: IntercomTime;
}

/** `type` is `contact_subscribe`, `granular_subscribe` and so on. */
export interface IntercomSubscription {
  type: string;
  contact: IntercomContact;
  subscription_types: IntercomList;
  created_at: IntercomTime;
}

export interface IntercomMergedContact extends IntercomContact {
  /** The contact that went into this one; documented, and missing in the delivery that could be read. */
  merged_from?: { type: 'contact'; id: string };
}

/** The older form that visitors still come in. */
export interface IntercomVisitor {
  type: 'user';
  id: string;
  user_id: string | null;
  anonymous: boolean;
  email: string | null;
  phone: string | null;
  name: string | null;
  pseudonym: string | null;
  app_id: string;
  created_at: IntercomTime;
  signed_up_at: IntercomTime | null;
  custom_attributes: Record<string, unknown>;
}

export interface IntercomPeoplePayloads
  extends
    Record<
      | 'contact.email.updated'
      | 'contact.lead.added_email'
      | 'contact.lead.created'
      | 'contact.lead.signed_up'
      | 'contact.lead.updated'
      | 'contact.unarchive'
      | 'contact.unarchived'
      | 'contact.user.created'
      | 'contact.user.updated',
      IntercomContact
    >,
    Record<
      | 'contact.lead.tag.created'
      | 'contact.lead.tag.deleted'
      | 'contact.user.tag.created'
      | 'contact.user.tag.deleted',
      IntercomContactTag
    >,
    Record<
      'contact.subscribed' | 'contact.unsubscribed' | 'granular.subscribe' | 'granular.unsubscribe',
      IntercomSubscription
    > {
  'contact.archived': IntercomArchived;
  'contact.deleted': IntercomDeleted<'contact'>;
  'contact.merged': IntercomMergedContact;
  'visitor.signed_up': IntercomVisitor;
}
