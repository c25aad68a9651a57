import type { Examples } from '../../../core/helpdesk/examples';
import type { IntercomAdmin, IntercomCall, IntercomWorkspacePayloads } from '../payloads/workspace';
import { user, WORKSPACE } from './people';
import { usual } from './usual';

const admin: IntercomAdmin = {
  type: 'admin',
  id: 7204417,
  name: 'Kofi Adjei',
  email: 'kofi@support.example',
  job_title: null,
  away_mode_enabled: false,
  away_mode_reassign: false,
  away_status_reason: '',
  has_inbox_seat: true,
  team_ids: [8815502],
};

const call: IntercomCall = {
  type: 'call',
  id: '9021',
  conversation_id: '215472621202693',
  admin_id: '7204417',
  contact_id: user.id,
  state: 'connected',
  direction: 'inbound',
  phone: '+15550100142',
  created_at: 1781774000,
};

export const workspaceExamples: Examples<IntercomWorkspacePayloads> = {
  'call.started': usual(call),
  'call.ended': usual({ ...call, state: 'completed', ended_reason: 'completed' }),
  'call.transcription_available': usual({
    ...call,
    transcription_url: 'https://api.intercom.io/calls/9021/transcript',
  }),
  'call.recording_available': usual({
    ...call,
    recording_url: 'https://api.intercom.io/calls/9021/recording',
  }),

  'event.created': usual({
    type: 'event',
    id: '84ca8d44-8f2e-41e3-bbc6-6d72c14baf72',
    event_name: 'invited-friend',
    intercom_user_id: user.id,
    user_id: 'shop-1204',
    email: 'amara@example.net',
    metadata: { code: 'ADD-A-FRIEND' },
    created_at: 1781774100,
  }),
  'data_connector.execution.completed': usual({
    type: 'data_connector.execution',
    id: '987654321',
    app_id: WORKSPACE,
    action_id: '123456789',
    action_name: 'Look up order',
    success: false,
    http_status: 404,
    error_type: 'third_party_error',
    execution_time_ms: 312,
    completed_at: '2026-06-18T09:15:01.536Z',
    source_type: 'workflow',
    source_id: '456789012',
    conversation_id: '215472621202693',
    user_id: user.id,
    admin_id: null,
  }),
  'procedure.hitl_notification.created': usual({
    type: 'procedure.hitl_notification',
    app_id: WORKSPACE,
    conversation_id: '215472621202693',
    step_id: 'd5b81f72-adb9-4317-b973-75b3c3624c09',
    procedure_name: 'Refund request',
    hitl_question: 'Is this refund approved?',
    attributes_to_collect: [
      { type: 'data_attribute', identifier: 'approve', name: 'Approve', data_type: 'boolean' },
    ],
    callback_url: 'https://api.intercom.io/procedures/215472621202693/collect_agent_input',
    expires_at: 1781860500,
    priority: 'not_priority',
    conversation_url:
      'https://app.intercom.com/a/inbox/q7x2lkd9/inbox/shared/all/conversation/215472621202693',
    recent_messages: [],
  }),
  'admin.added_to_workspace': usual(admin),
  'admin.removed_from_workspace': usual(admin),
  'admin.away_mode_updated': usual({ ...admin, away_mode_enabled: true, away_status_reason: '🍔 On lunch' }),
  'admin.logged_in': usual(admin),
  'admin.logged_out': usual(admin),
  'admin.activity_log_event.created': usual({
    type: 'admin_activity_log_event',
    id: 'f98f9a55-e125-4d4d-ad60-7cfc5f553cfc',
    performed_by: { type: 'admin', id: '7204417', email: 'kofi@support.example', ip: '192.0.2.1' },
    metadata: { enabled: false },
    created_at: 1781774100,
    activity_type: 'ai_inbox_translation_setting_change',
    activity_description: 'Kofi Adjei disabled the AI inbox translation settings.',
  }),
  'api.request.completed': usual({
    type: 'api.request.completed',
    request_id: '0003pno49p6cud9jh7fg',
    timestamp: 1781774100,
    request: { method: 'GET', path: '/admins' },
    response: { status: 200 },
  }),
  'job.completed': usual({ type: 'job', id: '55', status: 'success', resource_type: 'ticket' }),
};
