import type { INodeProperties } from 'n8n-workflow';
import { providers } from '../../core';
import { realtimeEventChoices } from '../../core/providers/chatwoot/realtime/choices';
import { heardChatwoot } from '../../core/providers/chatwoot/realtime/heard-events';
import { filterParameters } from '../host/filter-parameters';
import { streamOptions } from '../host/stream/option-parameters';

const SETUP =
  "n8n connects to Chatwoot by itself: no URL, no port to open. Use the token of a <b>user of its own</b>, made for this: an agent's hears the inboxes that the agent is a member of, an administrator's all. Listening shows that user as online for 20 seconds at each connection, so keep it out of inboxes with auto-assignment, or it may be given conversations. After an interruption, messages and new conversations are read back; changes and contacts cannot be: choose <b>Gap Report</b> to be told.";

const events: INodeProperties = {
  displayName: 'Events',
  name: 'events',
  type: 'multiOptions',
  required: true,
  noDataExpression: true,
  default: ['preset:new-customer-message'],
  description:
    'What starts the workflow. Chatwoot sends everything over one connection; the rest is dropped.',
  options: realtimeEventChoices().map(({ value, label, description }) => ({
    name: label,
    value,
    description,
  })),
};

/** In the order in which a person sets the trigger up. */
export const realtimeParameters: INodeProperties[] = [
  { displayName: SETUP, name: 'setupNotice', type: 'notice', default: '' },
  events,
  filterParameters(heardChatwoot, ['realtime'], {}),
  streamOptions(providers.chatwoot),
];
