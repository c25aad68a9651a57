import { account, agent, bot, contact, inbox } from '../../../helpdesks/chatwoot/examples/people';
import { randomToken } from '../tokens';
import type {
  AccountRecord,
  BotRecord,
  ContactRecord,
  InboxRecord,
  LabelRecord,
  TeamRecord,
  UserRecord,
} from './records';

/** People and places are those of the example payloads, so that both kinds of deliveries fit together. */
export interface Seed {
  readonly accounts: readonly AccountRecord[];
  readonly users: readonly UserRecord[];
  readonly bot: BotRecord;
  readonly inboxes: readonly InboxRecord[];
  readonly teams: readonly TeamRecord[];
  readonly labels: readonly LabelRecord[];
  readonly contacts: readonly ContactRecord[];
}

export const ACCOUNT_ID = account.id;
/** Exists, and nobody of the seed belongs to it. */
export const FOREIGN_ACCOUNT_ID = 13;
export const WIDGET_INBOX_ID = inbox.id;
export const API_INBOX_ID = 6;
export const MAIL_INBOX_ID = 7;
export const ADMIN_ID = 16;
/** Member of the widget's inbox only. */
export const AGENT_ID = agent.id;
export const CONTACT_ID = contact.id;
export const OTHER_CONTACT_ID = 4411;

/** Both are there from the start, each with a message of its contact: {@link CONTACT_ID}, {@link OTHER_CONTACT_ID}. */
export const CONVERSATION_ID = 932;
export const API_CONVERSATION_ID = 933;

/** The same seed gives the same tokens, so that what a person entered once works after a restart. */
export function createSeed(now: number, seed: string): Seed {
  return {
    accounts: [
      { ...account, status: 'active' },
      { id: FOREIGN_ACCOUNT_ID, name: 'Southwind Rugs', status: 'active' },
    ],
    users: [
      user(ADMIN_ID, 'Ada Lindqvist', 'administrator', [], seed),
      user(AGENT_ID, agent.name, 'agent', [WIDGET_INBOX_ID], seed),
      user(18, 'Omar Haddad', 'agent', [WIDGET_INBOX_ID, API_INBOX_ID, MAIL_INBOX_ID], seed),
    ],
    bot: { id: bot.id, name: bot.name, access_token: randomToken(`${seed} bot`) },
    inboxes: [
      inboxRecord(WIDGET_INBOX_ID, inbox.name, 'Channel::WebWidget', now, seed),
      inboxRecord(API_INBOX_ID, 'Partner API', 'Channel::Api', now, seed),
      inboxRecord(MAIL_INBOX_ID, 'Mail', 'Channel::Email', now, seed),
    ],
    teams: [
      { id: 4, name: 'sales', description: 'Offers and orders' },
      { id: 9, name: 'repairs', description: 'Workshop' },
    ],
    labels: [
      { id: 21, title: 'returns', description: 'Sent back' },
      { id: 22, title: 'vip', description: 'Important' },
    ],
    contacts: [
      person(CONTACT_ID, contact.name, contact.email, now),
      person(OTHER_CONTACT_ID, 'Jonas Weber', 'jonas@example.net', now),
    ],
  };
}

function user(id: number, name: string, role: UserRecord['role'], inboxes: readonly number[], seed: string) {
  const [first = ''] = name.split(' ');
  return {
    id,
    name,
    available_name: first,
    email: `${first.toLowerCase()}@northwind.example`,
    role,
    availability: 'online',
    accounts: [ACCOUNT_ID],
    inboxes,
    access_token: randomToken(`${seed} ${id} access`),
    pubsub_token: randomToken(`${seed} ${id} pubsub`),
  };
}

export function inboxRecord(
  id: number,
  name: string,
  channel_type: string,
  now: number,
  seed: string,
): InboxRecord {
  return {
    id,
    name,
    channel_type,
    webhook_url: null,
    secret: randomToken(`${seed} ${id} inbox`),
    bot_url: null,
    bot_secret: randomToken(`${seed} ${id} bot`),
    greeting_enabled: false,
    greeting_message: channel_type === 'Channel::WebWidget' ? 'Hello there, how can we help?' : null,
    csat_survey_enabled: false,
    created_at: now,
    updated_at: now,
  };
}

function person(id: number, name: string, email: string | null, now: number): ContactRecord {
  return {
    id,
    name,
    email,
    phone_number: id === CONTACT_ID ? contact.phone_number : null,
    identifier: id === CONTACT_ID ? contact.identifier : null,
    additional_attributes: { ...contact.additional_attributes },
    custom_attributes: { ...contact.custom_attributes },
    blocked: false,
    contact_type: 'lead',
    label_list: [],
    last_activity_at: null,
    created_at: now,
    updated_at: now,
  };
}
