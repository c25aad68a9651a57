import type { IntercomPeoplePayloads } from '../payloads/people';
import { arrives, createRowMaker, type IntercomRows } from './row';

const contact = createRowMaker('contact', 'contact.updated');

/** Intercom's contacts are users, whom the product knows, and leads, whom it does not know yet. */
export const peopleRows: IntercomRows<keyof IntercomPeoplePayloads> = {
  'contact.user.created': contact('User Created', 'A user was created', 'contact.created'),
  'contact.lead.created': contact('Lead Created', 'A lead was created', 'contact.created'),
  'visitor.signed_up': contact('Visitor Signed Up', 'A visitor became a user', 'contact.created'),
  'contact.lead.signed_up': contact('Lead Signed Up', 'A lead became a user'),
  'contact.user.updated': contact('User Updated', 'Details of a user changed'),
  'contact.lead.updated': contact('Lead Updated', 'Details of a lead changed'),
  'contact.email.updated': contact('Email Changed', 'The email address of a contact changed'),
  'contact.lead.added_email': contact('Lead Gave Email', 'A lead got an email address'),
  'contact.user.tag.created': contact('User Tagged', 'A user was tagged'),
  'contact.user.tag.deleted': contact('User Untagged', 'A tag was removed from a user'),
  'contact.lead.tag.created': contact('Lead Tagged', 'A lead was tagged'),
  'contact.lead.tag.deleted': contact('Lead Untagged', 'A tag was removed from a lead'),
  'contact.merged': contact('Contacts Merged', 'A lead was merged into a user'),
  'contact.archived': contact('Contact Archived', 'A contact was archived'),
  'contact.unarchived': contact('Contact Unarchived', 'An archived contact was restored', 'contact.updated', {
    surfaces: arrives('observed'),
  }),
  'contact.unarchive': contact(
    'Contact Unarchived (Documented Name)',
    'The name used in the documentation; actual deliveries use contact.unarchived',
  ),
  'contact.deleted': contact('Contact Deleted', 'A contact was deleted', 'contact.removed'),
  'contact.subscribed': contact(
    'Contact Subscribed',
    'A contact subscribed to emails',
    'contact.subscription_changed',
  ),
  'contact.unsubscribed': contact(
    'Contact Unsubscribed',
    'A contact unsubscribed from emails',
    'contact.subscription_changed',
  ),
  'granular.subscribe': contact(
    'Subscribed to a Message Type',
    'A user subscribed to one type of message',
    'contact.subscription_changed',
  ),
  'granular.unsubscribe': contact(
    'Unsubscribed From a Message Type',
    'A user unsubscribed from one type of message',
    'contact.subscription_changed',
  ),
};
