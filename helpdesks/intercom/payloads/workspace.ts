import type { IntercomObject } from './content';
import type { IntercomTime } from './people';

/** What has little to do with customers; of these, only a few deliveries could be read. */
export interface IntercomAdmin {
  type: 'admin';
  id: number | string;
  name: string;
  email: string;
  job_title: string | null;
  away_mode_enabled: boolean;
  away_mode_reassign: boolean;
  away_status_reason?: string | null;
  has_inbox_seat: boolean;
  team_ids: number[];
}

export interface IntercomActivity {
  type: 'admin_activity_log_event';
  id: string;
  performed_by: { type: 'admin'; id: string; email: string; ip?: string };
  metadata: Record<string, unknown>;
  created_at: IntercomTime;
  activity_type: string;
  activity_description: string;
}

/** The REST model's fields. */
export interface IntercomCall {
  type: 'call';
  id: string;
  conversation_id: string | null;
  admin_id: string | null;
  contact_id: string | null;
  state: string;
  direction: string;
  phone: string | null;
  created_at: IntercomTime;
  ended_reason?: string | null;
  recording_url?: string | null;
  transcription_url?: string | null;
}

export interface IntercomDataEvent {
  type: 'event';
  id: string;
  event_name: string;
  intercom_user_id?: string;
  user_id?: string | null;
  email?: string | null;
  metadata: Record<string, unknown>;
  created_at: IntercomTime;
}

export interface IntercomConnectorRun {
  type: 'data_connector.execution';
  id: string;
  app_id: string;
  action_id: string;
  action_name: string;
  success: boolean;
  http_status: number;
  error_type: string | null;
  execution_time_ms: number | null;
  completed_at: string;
  source_type: string;
  source_id: string | null;
  conversation_id: string | null;
  user_id: string | null;
  admin_id: string | null;
}

export interface IntercomHumanStep {
  type: 'procedure.hitl_notification';
  app_id: string;
  conversation_id: string;
  step_id: string;
  procedure_name: string;
  hitl_question: string;
  attributes_to_collect: readonly { type: string; identifier: string; name: string; data_type: string }[];
  /** Answers need a token of the API. */
  callback_url: string;
  expires_at: number | null;
  priority: string;
  conversation_url: string;
  recent_messages: readonly unknown[];
}

type AdminTopic =
  'added_to_workspace' | 'away_mode_updated' | 'removed_from_workspace' | 'logged_in' | 'logged_out';

type CallTopic = 'started' | 'ended' | 'transcription_available' | 'recording_available';

export interface IntercomWorkspacePayloads
  extends Record<`admin.${AdminTopic}`, IntercomAdmin>, Record<`call.${CallTopic}`, IntercomCall> {
  'admin.activity_log_event.created': IntercomActivity;
  'event.created': IntercomDataEvent;
  'api.request.completed': IntercomObject<'api.request.completed'>;
  'job.completed': IntercomObject<'job'>;
  'data_connector.execution.completed': IntercomConnectorRun;
  'procedure.hitl_notification.created': IntercomHumanStep;
}
