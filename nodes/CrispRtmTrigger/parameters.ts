import type { INodeProperties } from 'n8n-workflow';
import { heardByAny } from '../../core/streams/stream-choices';
import { providers } from '../../helpdesks';
import { filterParameters } from '../host/filter-parameters';
import { beforeListsAlone, SINCE_LISTS_ALONE } from '../host/picker-parameters';
import { listAllEvents } from './event-options';
import { notice } from '../host/notice';
import { streamOptions } from '../host/stream/option-parameters';

const SETUP = [
  'No public URL or open port is needed: n8n connects to Crisp with the token in the credential above.',
  'After an interruption, missed messages are fetched. Select the Gap Report event to learn what may be missing.',
];

/** n8n's node picker lists the events of the first parameter of this name. */
const events: INodeProperties = {
  displayName: 'Events',
  name: 'events',
  type: 'multiOptions',
  required: true,
  noDataExpression: true,
  displayOptions: SINCE_LISTS_ALONE,
  default: ['preset:new-customer-message'],
  description:
    'The events that start the workflow, e.g. New Customer Message. A few need a token of the tier User; their descriptions say so.',
  options: listAllEvents(),
};

/** Before, the list was read by the tier of the token. */
const listedEvents: INodeProperties = beforeListsAlone({
  displayName: 'Event Names or IDs',
  name: 'events',
  type: 'multiOptions',
  required: true,
  noDataExpression: true,
  typeOptions: { loadOptionsMethod: 'listEvents' },
  default: ['preset:new-customer-message'],
  description:
    'The events that start the workflow, e.g. New Customer Message; the list depends on the tier of the token. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
});

const websites: INodeProperties = {
  displayName: 'Website Names or IDs',
  name: 'websites',
  type: 'multiOptions',
  typeOptions: { loadOptionsMethod: 'listWebsites' },
  default: [],
  description:
    'Only events from these workspaces, e.g. the one for your shop; leave empty for all workspaces the token can access. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

const inboxes: INodeProperties = {
  displayName: 'Inbox Names or IDs',
  name: 'inboxes',
  type: 'multiOptions',
  typeOptions: { loadOptionsMethod: 'listInboxes', loadOptionsDependsOn: ['websites'] },
  default: [],
  description:
    'Only events from these inboxes, e.g. Orders; leave empty for all. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

const moreIds = (of: string, name: string): INodeProperties => ({
  displayName: `More ${of} IDs`,
  name,
  type: 'string',
  default: '',
  placeholder: 'e.g. 8c842203-7ed8-4e29-a608-7cf78a7d2fcc',
  description: 'IDs that the list above does not show. Separate several IDs with commas.',
});

const options = streamOptions(providers.crisp, 'Crisp Trigger', [
  beforeListsAlone(moreIds('Inbox', 'moreInboxes')),
  beforeListsAlone(moreIds('Website', 'moreWebsites')),
]);

/** Websites and inboxes have a list each, above. */
function filters(): INodeProperties {
  const all = filterParameters(heardByAny(providers.crisp), ['rtm']);
  const listed = new Set(['accounts', 'inboxes']);
  const fields = (all.options ?? []) as INodeProperties[];
  return {
    ...all,
    options: fields.map((field) => (listed.has(field.name) ? beforeListsAlone(field) : field)),
  };
}

/** In the order in which a person sets the trigger up. */
export const rtmParameters: INodeProperties[] = [
  notice('setupNotice', SETUP),
  events,
  listedEvents,
  websites,
  inboxes,
  filters(),
  options,
];
