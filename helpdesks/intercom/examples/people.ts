import type { Examples } from '../../../core/helpdesk/examples';
import type { IntercomContact, IntercomPeoplePayloads } from '../payloads/people';

export const WORKSPACE = 'q7x2lkd9';

export const user: IntercomContact = {
  type: 'contact',
  id: '6a1f0c52e4b7d93c58a6e101',
  workspace_id: WORKSPACE,
  external_id: 'shop-1204',
  role: 'user',
  email: 'amara@example.net',
  phone: '+15550100142',
  formatted_phone: '+1 555-010-0142',
  name: 'Amara Nwosu',
  avatar: null,
  owner_id: null,
  has_hard_bounced: false,
  marked_email_as_spam: false,
  unsubscribed_from_emails: false,
  unsubscribed_from_sms: false,
  created_at: '2026-02-02T08:15:40.120+00:00',
  updated_at: '2026-06-18T09:14:58.005+00:00',
  signed_up_at: null,
  last_seen_at: '2026-06-18T09:14:55.000+00:00',
  last_replied_at: null,
  last_contacted_at: null,
  location: { type: 'location', country: 'Ireland', region: 'Leinster', city: 'Dublin' },
  custom_attributes: { plan: 'team', seats: 12 },
  tags: { type: 'list', data: [], url: '/contacts/6a1f0c52e4b7d93c58a6e101/tags', total_count: 0 },
  companies: { type: 'list', data: [], url: '/contacts/6a1f0c52e4b7d93c58a6e101/companies', total_count: 0 },
};

export const lead: IntercomContact = {
  ...user,
  id: '6a1f0c9be4b7d93c58a6e177',
  external_id: '5b0c7a54-90f1-4c0e-b1f5-2ad51a1c7e90',
  role: 'lead',
  email: '',
  phone: null,
  formatted_phone: null,
  name: null,
  custom_attributes: {},
};

const tag = { type: 'tag', id: '12934044', name: 'Feature Request' } as const;
const tagged = { type: 'contact_tag', tag, created_at: 1781774102 } as const;
const subscription = { subscription_types: { type: 'list', data: [] }, created_at: 1781774102 };
const announcements = {
  type: 'list',
  data: [{ type: 'subscription', id: '1943066', state: 'live', consent_type: 'opt_in' }],
};

export const peopleExamples: Examples<IntercomPeoplePayloads> = {
  'contact.user.created': [{ variant: 'usual', payload: user }],
  'contact.lead.created': [{ variant: 'usual', payload: lead }],
  'contact.lead.signed_up': [{ variant: 'usual', payload: user }],
  'contact.user.updated': [{ variant: 'usual', payload: { ...user, custom_attributes: { plan: 'scale' } } }],
  'contact.lead.updated': [{ variant: 'usual', payload: { ...lead, name: 'Joël' } }],
  'contact.email.updated': [{ variant: 'usual', payload: { ...user, email: 'amara.n@example.net' } }],
  'contact.lead.added_email': [{ variant: 'usual', payload: { ...lead, email: 'joel@example.com' } }],
  'contact.user.tag.created': [{ variant: 'usual', payload: { ...tagged, contact: user } }],
  'contact.user.tag.deleted': [{ variant: 'usual', payload: { ...tagged, contact: user } }],
  'contact.lead.tag.created': [{ variant: 'usual', payload: { ...tagged, contact: lead } }],
  'contact.lead.tag.deleted': [{ variant: 'usual', payload: { ...tagged, contact: lead } }],
  'contact.merged': [
    { variant: 'usual', payload: { ...user, merged_from: { type: 'contact', id: lead.id } } },
    { variant: 'as it was seen', payload: user },
  ],
  'contact.archived': [
    {
      variant: 'usual',
      payload: { type: 'contact', id: user.id, external_id: user.external_id, archived: true },
    },
  ],
  'contact.unarchived': [{ variant: 'usual', payload: user }],
  'contact.unarchive': [{ variant: 'usual', payload: user }],
  'contact.deleted': [
    { variant: 'usual', payload: { type: 'contact', id: user.id, external_id: 'shop-1204', deleted: true } },
  ],
  'contact.subscribed': [
    { variant: 'usual', payload: { type: 'contact_subscribe', contact: user, ...subscription } },
  ],
  'contact.unsubscribed': [
    {
      variant: 'usual',
      payload: {
        type: 'contact_unsubscribe',
        contact: { ...user, unsubscribed_from_emails: true },
        ...subscription,
      },
    },
  ],
  'granular.subscribe': [
    {
      variant: 'usual',
      payload: {
        type: 'granular_subscribe',
        contact: user,
        ...subscription,
        subscription_types: announcements,
      },
    },
  ],
  'granular.unsubscribe': [
    {
      variant: 'usual',
      payload: {
        type: 'granular_unsubscribe',
        contact: user,
        ...subscription,
        subscription_types: announcements,
      },
    },
  ],
  'visitor.signed_up': [
    {
      variant: 'usual',
      payload: {
        type: 'user',
        id: '6a1f0d77e4b7d93c58a6e2b8',
        user_id: 'shop-1311',
        anonymous: false,
        email: 'mei@example.org',
        phone: null,
        name: 'Mei 美',
        pseudonym: 'Pink Lightbulb',
        app_id: WORKSPACE,
        created_at: '2026-06-18T09:14:01.079+00:00',
        signed_up_at: '2026-06-18T09:15:01.490+00:00',
        custom_attributes: {},
      },
    },
  ],
};
