import type { INodeProperties } from 'n8n-workflow';
import type { FilterName, OfferedFilters } from '../../core/helpdesk/filters';

/** A filter's entry in the editor; `values` are those that the helpdesk knows, if it knows them all. */
export type FilterForm = (
  name: string,
  values: OfferedFilters[keyof OfferedFilters],
) => readonly INodeProperties[];

/** How each filter is explained. What an event without the thing in question does belongs to it. */
export const FILTER_FORMS: { readonly [Name in Exclude<FilterName, 'kinds'>]: FilterForm } = {
  onlyFromCustomers: toggle(
    'Only From Customers',
    'Whether to drop whatever agents and bots do, e.g. their replies, and what does not tell who did it',
  ),
  ignoreAutomated: toggle(
    'Ignore Automated',
    'Whether to drop what bots, campaigns and automation rules send, e.g. a greeting',
  ),
  ignorePrivateNotes: toggle(
    'Ignore Private Notes',
    'Whether to drop notes that customers never see, e.g. "Please have a look, Ana"',
  ),
  ignoreUnknownAuthors: toggle(
    'Ignore Unknown Authors',
    'Whether to drop events that do not tell who did them, so that changes a workflow makes cannot trigger it',
  ),
  includeActivityUpdates: toggle(
    'Include Activity Updates',
    'Whether updates pass that say only that a contact was active again. One comes with every message; without this they are dropped.',
  ),
  ignoreAuthors: list(
    'Ignore Author IDs',
    '17, agent:17',
    'Drop what these people or bots did, so that a workflow cannot trigger itself. 17 is whoever has this ID, agent:17 or bot:17 only that one; events that do not tell who it was pass',
  ),
  ignoreMarkers: list(
    'Ignore Marked Messages',
    'sent_by_workflow',
    'Drop messages that a workflow of yours wrote: let it add {"sent_by_workflow": true} as content_attributes when it sends one through the API, and enter sent_by_workflow here. Other events pass',
  ),
  accounts: list('Account IDs', '12, 34', 'Only events of these accounts or websites'),
  inboxes: list('Inbox IDs', '12, 34', 'Only events of these inboxes'),
  teams: list(
    'Team IDs',
    '4, none',
    'Only conversations of these teams; none is no team. Events about no conversation pass',
  ),
  assignees: list(
    'Assignee IDs',
    '17, bot:3, none',
    'Only conversations of these agents or bots; none is nobody. Events about no conversation pass',
  ),
  labels: list(
    'Labels',
    'vip, returns',
    'Only conversations with at least one of these labels. Events about no conversation pass',
  ),
  messageTypes: choice(
    'Message Types',
    "Only messages of these types, in the helpdesk's own words, e.g. those with a file. Events without a message pass.",
  ),
  senderTypes: choice(
    'Sender Types',
    'Only what these did, e.g. Contact for customers; a system is nobody in person. Events that do not tell who it was pass.',
  ),
  statuses: choice(
    'Conversation Statuses',
    'Only while the conversation is in one of these, e.g. Open. Events that do not tell its status pass.',
  ),
  changedAttributes: (name, values) => [
    ...choice(
      'Changed Attributes',
      'Only updates that changed one of these, for example the assignee. This is about events named _updated that list their changes: one that lists nothing is dropped. All other events pass.',
    )(name, values),
    ...list(
      'More Changed Attributes',
      'custom_attributes.plan',
      "What the list of changed attributes does not offer, in the helpdesk's own words",
    )('moreChangedAttributes', true),
  ],
};

function toggle(displayName: string, description: string): FilterForm {
  return (name) => [{ displayName, name, type: 'boolean', default: true, description }];
}

function list(displayName: string, example: string, description: string): FilterForm {
  return (name) => [
    {
      displayName,
      name,
      type: 'string',
      default: '',
      placeholder: `e.g. ${example}`,
      description: `${description}. Several are separated by commas, e.g. ${example}.`,
    },
  ];
}

function choice(displayName: string, description: string): FilterForm {
  return (name, values) => [
    {
      displayName,
      name,
      type: 'multiOptions',
      default: [],
      description,
      options: typeof values === 'object' ? values.map((value) => ({ name: toTitle(value), value })) : [],
    },
  ];
}

/** `custom_attributes` is Custom Attributes. */
function toTitle(value: string): string {
  return value
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
