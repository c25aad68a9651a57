import { WIDGET, workingHours } from '../forms/inbox';
import type { InboxRecord, Json, UserRecord } from '../store/records';

/** app/views/api/v1/models/_inbox.json.jbuilder: what only some channels have is null for others, or left out. */
export function showInbox(inbox: InboxRecord, user: UserRecord): Json {
  const { id, name, channel_type, greeting_enabled, greeting_message, csat_survey_enabled } = inbox;
  return {
    id,
    avatar_url: '',
    channel_id: id + 100,
    name,
    channel_type,
    greeting_enabled,
    greeting_message,
    working_hours_enabled: false,
    enable_email_collect: true,
    csat_survey_enabled,
    csat_config: {},
    enable_auto_assignment: true,
    auto_assignment_config: {},
    out_of_office_message: null,
    working_hours: workingHours(),
    timezone: 'UTC',
    callback_webhook_url: null,
    allow_messages_after_resolved: true,
    lock_to_single_conversation: false,
    sender_name_type: 'friendly',
    business_name: null,
    ...channelFields(inbox, user),
    ...(channel_type === 'Channel::Api' ? apiFields(inbox, user) : {}),
    provider: null,
  };
}

function channelFields({ id, channel_type }: InboxRecord, { role }: UserRecord): Json {
  const isWidget = channel_type === 'Channel::WebWidget';
  const widget = <Value>(value: Value) => (isWidget ? value : null);
  return {
    allowed_domains: widget(WIDGET.allowed_domains),
    widget_color: widget(WIDGET.widget_color),
    website_url: widget(WIDGET.website_url),
    hmac_mandatory: false,
    welcome_title: widget(WIDGET.welcome_title),
    welcome_tagline: WIDGET.welcome_tagline,
    web_widget_script: widget('<script></script>'),
    website_token: widget(`website-${id}`),
    selected_feature_flags: widget(['attachments', 'emoji_picker', 'end_conversation']),
    reply_time: widget(WIDGET.reply_time),
    ...(isWidget && role === 'administrator' ? { hmac_token: `hmac-${id}` } : {}),
    ...(isWidget
      ? {
          pre_chat_form_enabled: WIDGET.pre_chat_form_enabled,
          pre_chat_form_options: WIDGET.pre_chat_form_options,
          continuity_via_email: WIDGET.continuity_via_email,
        }
      : {}),
    messaging_service_sid: null,
    phone_number: null,
  };
}

function apiFields({ id, webhook_url, secret }: InboxRecord, { role }: UserRecord): Json {
  return {
    ...(role === 'administrator' ? { hmac_token: `hmac-${id}`, secret } : {}),
    webhook_url,
    inbox_identifier: `identifier-${id}`,
    additional_attributes: {},
  };
}
