import type { Examples } from '../../../core/helpdesk/examples';
import type { ChatwootWebhookPayloads } from '../payloads';
import type { ChatwootInboxSettings } from '../payloads/inbox';
import { asBefore402, assigned, conversation } from './conversation';
import { account, agent, bot, contact, inbox } from './people';

type Name = Exclude<
  keyof ChatwootWebhookPayloads,
  `message_${string}` | `conversation_${'created' | 'updated' | 'status_changed' | 'opened' | 'resolved'}`
>;

/** Made-up credentials where a real record has real ones. */
const inboxSettings: ChatwootInboxSettings = {
  allow_messages_after_resolved: true,
  lock_to_single_conversation: false,
  auto_assignment_config: {},
  enable_auto_assignment: true,
  enable_email_collect: true,
  greeting_enabled: false,
  greeting_message: null,
  csat_survey_enabled: true,
  business_name: null,
  sender_name_type: 'friendly',
  timezone: 'Europe/Stockholm',
  out_of_office_message: null,
  working_hours_enabled: true,
  working_hours: [
    {
      id: 41,
      inbox_id: 6,
      account_id: 12,
      day_of_week: 1,
      closed_all_day: false,
      open_hour: 9,
      open_minutes: 0,
      close_hour: 17,
      close_minutes: 30,
      created_at: '2026-05-04T08:00:00.000Z',
      updated_at: '2026-05-04T08:00:00.000Z',
      open_all_day: false,
    },
  ],
  created_at: '2026-05-04T08:00:00.000Z',
  updated_at: '2026-05-04T08:00:00.000Z',
  channel: {
    id: 9,
    account_id: 12,
    webhook_url: 'https://flows.example.com/webhook/lamps',
    created_at: '2026-05-04T08:00:00.000Z',
    updated_at: '2026-05-04T08:00:00.000Z',
    identifier: 'examplePublicIdentifier',
    hmac_token: 'exampleHmacToken',
    hmac_mandatory: false,
    additional_attributes: {},
    secret: 'exampleInboxSecret',
  },
  account,
};

const whatsapp = {
  id: 10,
  account_id: 12,
  phone_number: '+15550100200',
  provider: 'whatsapp_cloud',
  provider_config: {
    api_key: 'exampleApiKey',
    phone_number_id: '1029',
    webhook_verify_token: 'exampleVerify',
  },
  message_templates: [{ name: 'hello', status: 'APPROVED' }],
};

const touched = {
  updated_at: { previous_value: '2026-05-06T09:58:12.070Z', current_value: '2026-05-06T10:00:00.402Z' },
};

export const otherExamples: Pick<Examples<ChatwootWebhookPayloads>, Name> = {
  conversation_typing_on: [
    {
      variant: 'usual',
      payload: { event: 'conversation_typing_on', user: contact, conversation, is_private: false },
    },
    {
      variant: 'agent writing a note',
      payload: { event: 'conversation_typing_on', user: agent, conversation: assigned, is_private: true },
    },
    {
      variant: 'bot',
      payload: { event: 'conversation_typing_on', user: bot, conversation, is_private: false },
    },
    {
      variant: 'before 4.14.2',
      payload: {
        event: 'conversation_typing_on',
        user: contact,
        conversation: { ...asBefore402(), messages: [] },
        is_private: false,
      },
    },
  ],
  conversation_typing_off: [
    {
      variant: 'usual',
      payload: { event: 'conversation_typing_off', user: contact, conversation, is_private: false },
    },
  ],
  webwidget_triggered: [
    { variant: 'usual', payload: widgetVisit(null) },
    { variant: 'returning visitor', payload: widgetVisit(conversation) },
  ],
  contact_created: [
    { variant: 'usual', payload: { ...contact, event: 'contact_created' } },
    {
      variant: 'anonymous visitor',
      payload: {
        ...contact,
        id: 4411,
        name: 'quiet-river-204',
        email: null,
        phone_number: null,
        identifier: null,
        event: 'contact_created',
      },
    },
  ],
  contact_updated: [
    {
      variant: 'usual',
      payload: {
        ...contact,
        event: 'contact_updated',
        changed_attributes: [
          touched,
          { custom_attributes: { previous_value: {}, current_value: { tier: 'gold', orders: 3 } } },
        ],
      },
    },
    {
      variant: 'only active again',
      payload: {
        ...contact,
        event: 'contact_updated',
        changed_attributes: [
          touched,
          { last_activity_at: { previous_value: null, current_value: '2026-05-06T10:00:00.401Z' } },
        ],
      },
    },
  ],
  inbox_created: [
    { variant: 'usual', payload: { ...inboxSettings, event: 'inbox_created' } },
    { variant: 'WhatsApp', payload: { ...inboxSettings, channel: whatsapp, event: 'inbox_created' } },
  ],
  inbox_updated: [
    {
      variant: 'usual',
      payload: {
        ...inboxSettings,
        updated_at: '2026-05-05T08:30:00.000Z',
        event: 'inbox_updated',
        changed_attributes: [
          { name: { previous_value: 'API', current_value: 'Partner API' } },
          {
            updated_at: {
              previous_value: '2026-05-04T08:00:00.000Z',
              current_value: '2026-05-05T08:30:00.000Z',
            },
          },
        ],
      },
    },
  ],
  'automation_event.conversation_created': [
    { variant: 'usual', payload: { ...conversation, event: 'automation_event.conversation_created' } },
  ],
  'automation_event.conversation_updated': [
    { variant: 'usual', payload: { ...assigned, event: 'automation_event.conversation_updated' } },
  ],
  'automation_event.conversation_opened': [
    { variant: 'usual', payload: { ...assigned, event: 'automation_event.conversation_opened' } },
  ],
  'automation_event.conversation_resolved': [
    {
      variant: 'usual',
      payload: { ...assigned, status: 'resolved', event: 'automation_event.conversation_resolved' },
    },
  ],
  'automation_event.message_created': [
    { variant: 'usual', payload: { ...conversation, event: 'automation_event.message_created' } },
  ],
  'macro.executed': [{ variant: 'usual', payload: { ...assigned, event: 'macro.executed' } }],
};

function widgetVisit(current: typeof conversation | null): ChatwootWebhookPayloads['webwidget_triggered'] {
  return {
    id: 5033,
    contact,
    inbox,
    account,
    current_conversation: current,
    source_id: '6f0c9a1e-55d7-4a0b-8c51-2d1e7c3a9b44',
    event: 'webwidget_triggered',
    event_info: {
      initiated_at: { timestamp: 'Wed May 06 2026 11:58:30 GMT+0200 (Central European Summer Time)' },
      referer: 'https://lamps.example.com/aurora?ref=mail',
      widget_language: 'sv',
      browser_language: 'sv',
      browser: {
        browser_name: 'Firefox',
        browser_version: '148.0',
        device_name: 'Unknown',
        platform_name: 'Linux',
        platform_version: '0',
      },
    },
  };
}
