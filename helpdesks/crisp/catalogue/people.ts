import type { CrispPeoplePayloads } from '../payloads/people';
import { ANY_TOKEN, USER_TOKEN, type CrispRows } from './row';

/** Contacts and their e-mails. */
export const peopleRows: CrispRows<keyof CrispPeoplePayloads> = {
  'people:profile:created': {
    label: 'Contact Created',
    description: 'A contact was added',
    group: 'people',
    kinds: ['contact.created'],
    surfaces: { 'plugin-hook': 'listed', 'website-hook': 'likely', rtm: 'documented' },
    tiers: ANY_TOKEN,
  },
  'people:profile:updated': {
    label: 'Contact Updated',
    description: 'Details of a contact changed',
    group: 'people',
    kinds: ['contact.updated'],
    surfaces: { 'plugin-hook': 'listed', 'website-hook': 'likely', rtm: 'documented' },
    tiers: ANY_TOKEN,
  },
  'people:profile:removed': {
    label: 'Contact Removed',
    description: 'A contact was deleted',
    group: 'people',
    kinds: ['contact.removed'],
    surfaces: { 'plugin-hook': 'listed', 'website-hook': 'likely', rtm: 'documented' },
    tiers: ANY_TOKEN,
  },
  'people:bind:session': {
    label: 'Contact Linked to Conversation',
    description: 'A conversation was linked to a contact',
    group: 'people',
    kinds: ['conversation.updated'],
    surfaces: { 'plugin-hook': 'listed', 'website-hook': 'likely', rtm: 'documented' },
    tiers: ANY_TOKEN,
  },
  'people:sync:profile': {
    label: 'Contact Enriched',
    description: 'Data about the person or company in a conversation was added',
    group: 'people',
    kinds: ['contact.updated'],
    surfaces: { 'plugin-hook': 'listed', 'website-hook': 'likely', rtm: 'documented' },
    tiers: ANY_TOKEN,
  },
  'people:import:progress': {
    label: 'Contact Import Progress',
    description: 'A contact import progressed',
    group: 'people',
    kinds: ['other'],
    surfaces: { rtm: 'documented' },
    tiers: USER_TOKEN,
  },
  'people:import:done': {
    label: 'Contact Import Done',
    description: 'A contact import finished',
    group: 'people',
    kinds: ['other'],
    surfaces: { rtm: 'documented' },
    tiers: USER_TOKEN,
  },
  'email:subscribe': {
    label: 'Email Subscription Changed',
    description: 'A contact subscribed to or unsubscribed from emails',
    group: 'email',
    kinds: ['contact.subscription_changed'],
    surfaces: { 'plugin-hook': 'listed', 'website-hook': 'unknown', rtm: 'documented' },
    tiers: ANY_TOKEN,
  },
  'email:track:view': {
    label: 'Email Opened',
    description: 'A recipient opened a tracked email',
    group: 'email',
    kinds: ['other'],
    surfaces: { 'plugin-hook': 'listed', 'website-hook': 'unknown', rtm: 'documented' },
    tiers: ANY_TOKEN,
  },
};
