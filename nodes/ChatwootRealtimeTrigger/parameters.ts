import type { INodeProperties } from 'n8n-workflow';
import { heardByAny, streamChoices } from '../../core/streams/stream-choices';
import { providers } from '../../helpdesks';
import { eventOptions } from '../host/event-parameter';
import { filterParameters } from '../host/filter-parameters';
import { notice } from '../host/notice';
import { streamOptions } from '../host/stream/option-parameters';

const SETUP = [
  'No public URL or open port is needed: n8n connects to Chatwoot. Create a Chatwoot user for this purpose and use its token.',
  "An agent's token receives events from that agent's inboxes only; an administrator's token receives events from all inboxes.",
  'Each time n8n connects, that user appears online for 20 seconds, so do not add it to inboxes that use auto-assignment.',
  'After an interruption, missed messages and new conversations are fetched. Select the Gap Report event to learn what may be missing.',
];

const events: INodeProperties = {
  displayName: 'Events',
  name: 'events',
  type: 'multiOptions',
  required: true,
  noDataExpression: true,
  default: ['preset:new-customer-message'],
  description:
    'The events that start the workflow, e.g. New Customer Message. Chatwoot sends everything over one connection; all other events are dropped.',
  options: eventOptions(streamChoices(providers.chatwoot)),
};

/** In the order in which a person sets the trigger up. */
export const realtimeParameters: INodeProperties[] = [
  notice('setupNotice', SETUP),
  events,
  filterParameters(heardByAny(providers.chatwoot), ['realtime'], {}),
  streamOptions(providers.chatwoot),
];
