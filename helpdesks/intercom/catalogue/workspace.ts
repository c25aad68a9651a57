import type { IntercomWorkspacePayloads } from '../payloads/workspace';
import { PREVIEW, createRowMaker, type IntercomRows } from './row';

const call = createRowMaker('call', 'other');
const workspace = createRowMaker('workspace', 'other');

/** What has little to do with a conversation, all of kind `other`. */
export const workspaceRows: IntercomRows<keyof IntercomWorkspacePayloads> = {
  'call.started': call('Call Started', 'A phone call started'),
  'call.ended': call('Call Ended', 'A connected phone call ended'),
  'call.transcription_available': call('Call Transcribed', 'The transcript of a call is available'),
  'call.recording_available': call('Call Recorded', 'The recording of a call is available'),

  'event.created': workspace('Event Tracked', 'Your product tracked an event for a contact'),
  'data_connector.execution.completed': workspace('Data Connector Ran', 'A data connector action finished'),
  'procedure.hitl_notification.created': workspace(
    'Procedure Waiting for a Person',
    'A Fin procedure is waiting for a decision by a person',
    'other',
    PREVIEW,
  ),
  'admin.added_to_workspace': workspace('Teammate Added', 'A teammate joined the workspace'),
  'admin.removed_from_workspace': workspace('Teammate Removed', 'A teammate left the workspace'),
  'admin.away_mode_updated': workspace('Teammate Away or Back', 'A teammate went away or came back'),
  'admin.logged_in': workspace('Teammate Logged In', 'A teammate logged in'),
  'admin.logged_out': workspace('Teammate Logged Out', 'A teammate logged out, or the session ended'),
  'admin.activity_log_event.created': workspace(
    'Activity Logged',
    'A teammate changed something in the settings',
  ),
  'api.request.completed': workspace('API Called', 'A request to the API succeeded'),
  'job.completed': workspace('Job Finished', 'A background job, such as an import, finished'),
};
