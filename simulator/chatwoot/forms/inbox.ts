import type { InboxRecord, Json } from '../store/records';
import type { FormContext } from './push';
import { iso } from './times';
import { accountWebhook } from './webhook';

/** app/presenters/inbox/event_data_presenter.rb: neither id nor name, but the channel's whole record. */
export function inboxWebhook(context: FormContext, inbox: InboxRecord): Json {
  const { greeting_enabled, greeting_message, csat_survey_enabled, created_at, updated_at } = inbox;
  const times = { created_at: iso(created_at), updated_at: iso(updated_at) };
  return {
    allow_messages_after_resolved: true,
    lock_to_single_conversation: false,
    auto_assignment_config: {},
    enable_auto_assignment: true,
    enable_email_collect: true,
    greeting_enabled,
    greeting_message,
    csat_survey_enabled,
    business_name: null,
    sender_name_type: 'friendly',
    timezone: 'UTC',
    out_of_office_message: null,
    working_hours_enabled: false,
    working_hours: workingHours().map((day, index) => {
      const { open_all_day, ...rest } = day;
      const ids = { id: inbox.id * 7 + index, inbox_id: inbox.id, account_id: context.store.account.id };
      return { ...ids, ...rest, ...times, open_all_day };
    }),
    ...times,
    channel: channelRecord(inbox, context.store.account.id, times),
    ...(context.version.tellsAccount ? { account: accountWebhook(context) } : {}),
  };
}

/** As a new inbox has them: nine to five on weekdays. 0 is Sunday. */
export function workingHours() {
  return [0, 1, 2, 3, 4, 5, 6].map((day_of_week) => {
    const isClosed = day_of_week === 0 || day_of_week === 6;
    return {
      day_of_week,
      closed_all_day: isClosed,
      open_hour: isClosed ? null : 9,
      open_minutes: isClosed ? null : 0,
      close_hour: isClosed ? null : 17,
      close_minutes: isClosed ? null : 0,
      open_all_day: false,
    };
  });
}

export const WIDGET = {
  website_url: 'https://lamps.example.com',
  widget_color: '#1f93ff',
  welcome_title: 'Hi',
  welcome_tagline: null,
  reply_time: 'in_a_few_minutes',
  pre_chat_form_enabled: false,
  pre_chat_form_options: { pre_chat_fields: [], pre_chat_message: 'Share your queries or comments here.' },
  continuity_via_email: true,
  allowed_domains: '',
} as const;

interface Times {
  readonly created_at: string;
  readonly updated_at: string;
}

function channelRecord(inbox: InboxRecord, account_id: number, times: Times): Json {
  const { id, channel_type, webhook_url, secret } = inbox;
  const own = { id: id + 100 };
  const hmac_token = `hmac-${id}`;
  if (channel_type === 'Channel::Api') {
    const rest = { hmac_mandatory: false, additional_attributes: {}, secret };
    return { ...own, account_id, webhook_url, ...times, identifier: `identifier-${id}`, hmac_token, ...rest };
  }
  if (channel_type !== 'Channel::WebWidget') return { ...own, account_id, ...times };
  const { website_url, widget_color, welcome_title, welcome_tagline, reply_time, ...rest } = WIDGET;
  const { pre_chat_form_enabled, pre_chat_form_options, continuity_via_email, allowed_domains } = rest;
  return {
    ...own,
    website_url,
    account_id,
    ...times,
    website_token: `website-${id}`,
    ...{ widget_color, welcome_title, welcome_tagline },
    feature_flags: 7,
    ...{ reply_time, hmac_token, pre_chat_form_enabled, pre_chat_form_options },
    hmac_mandatory: false,
    ...{ continuity_via_email, allowed_domains },
  };
}
