import type { INodeProperties } from 'n8n-workflow';
import { providers } from '../../helpdesks';
import { realtimeEventChoices } from '../../helpdesks/chatwoot/realtime/realtime-choices';
import { heardChatwoot } from '../../helpdesks/chatwoot/realtime/heard-events';
import { eventOption } from '../host/event-parameter';
import { filterParameters } from '../host/filter-parameters';
import { notice } from '../host/notice';
import { streamOptions } from '../host/stream/option-parameters';

const SETUP = [
  'No URL and no open port: n8n connects to Chatwoot. Use the token of a user made for this.',
  "An agent's token hears the inboxes of that agent, an administrator's all.",
  'Each connection shows that user as online for 20 seconds: keep it out of inboxes with auto-assignment.',
  'After an interruption messages and new conversations are read back. Choose the event Gap Report to be told what may be missing.',
];

const events: INodeProperties = {
  displayName: 'Events',
  name: 'events',
  type: 'multiOptions',
  required: true,
  noDataExpression: true,
  default: ['preset:new-customer-message'],
  description:
    'What starts the workflow, e.g. New Customer Message. Chatwoot sends everything over one connection; the rest is dropped.',
  options: realtimeEventChoices().map(eventOption),
};

/** In the order in which a person sets the trigger up. */
export const realtimeParameters: INodeProperties[] = [
  notice('setupNotice', SETUP),
  events,
  filterParameters(heardChatwoot, ['realtime'], {}),
  streamOptions(providers.chatwoot),
];
