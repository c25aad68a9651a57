import type { ChatwootAccount } from './people';

/** It holds neither the inbox's id nor its name. Source: chatwoot@v4.15.1, app/presenters/inbox/event_data_presenter.rb. */
export interface ChatwootInboxSettings {
  allow_messages_after_resolved: boolean;
  lock_to_single_conversation: boolean;
  auto_assignment_config: Record<string, unknown>;
  enable_auto_assignment: boolean;
  enable_email_collect: boolean;
  greeting_enabled: boolean;
  greeting_message: string | null;
  csat_survey_enabled: boolean;
  business_name: string | null;
  sender_name_type: string;
  timezone: string;
  out_of_office_message: string | null;
  working_hours_enabled: boolean;
  working_hours: ChatwootWorkingHours[];
  created_at: string;
  updated_at: string;
  /** The whole channel record; items hold `[redacted]` for the credentials in it. */
  channel: Record<string, unknown>;
  /** Since 4.14.2. */
  account?: ChatwootAccount;
}

export interface ChatwootWorkingHours {
  id: number;
  /** The only place where the inbox's id stands. */
  inbox_id: number;
  account_id: number;
  /** 0 is Sunday. */
  day_of_week: number;
  closed_all_day: boolean;
  open_all_day: boolean;
  open_hour: number | null;
  open_minutes: number | null;
  close_hour: number | null;
  close_minutes: number | null;
  created_at: string;
  updated_at: string;
}
