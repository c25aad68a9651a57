import type { IntercomWorkspacePayloads } from '../payloads/workspace';
import { PREVIEW, createRowMaker, type IntercomRows } from './row';

const call = createRowMaker('call', 'other');
const workspace = createRowMaker('workspace', 'other');

/** What has little to do with a conversation, all of kind `other`. */
export const workspaceRows: IntercomRows<keyof IntercomWorkspacePayloads> = {
  'call.started': call('Call Started', 'A phone call started'),
  'call.ended': call('Call Ended', 'A connected phone call ended'),
  'call.transcription_available': call('Call Transcribed', 'The transcription of a call is there'),
  'call.recording_available': call('Call Recorded', 'The recording of a call is there'),

  'event.created': workspace('Event Tracked', 'Your product tracked an event of a contact'),
  'data_connector.execution.completed': workspace(
    'Data Connector Ran',
    'An action of a data connector finished',
  ),
  'procedure.hitl_notification.created': workspace(
    'Procedure Waits for a Person',
    "A procedure of Fin waits for somebody's decision",
    'other',
    PREVIEW,
  ),
  'admin.added_to_workspace': workspace('Teammate Added', 'A teammate joined the workspace'),
  'admin.removed_from_workspace': workspace('Teammate Removed', 'A teammate left the workspace'),
  'admin.away_mode_updated': workspace('Teammate Away', 'A teammate went away or came back'),
  'admin.logged_in': workspace('Teammate Logged In', 'A teammate logged in'),
  'admin.logged_out': workspace('Teammate Logged Out', 'A teammate logged out, or the session ended'),
  'admin.activity_log_event.created': workspace(
    'Activity Logged',
    'A teammate changed something in the settings',
  ),
  'api.request.completed': workspace('API Called', 'A request to the API succeeded'),
  'job.completed': workspace('Job Finished', 'A job in the background, such as an import, finished'),
};
