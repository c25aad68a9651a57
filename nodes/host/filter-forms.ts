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
    'Whether to drop everything that agents and bots do, e.g. their replies, and events that do not name an author',
  ),
  ignoreAutomated: toggle(
    'Ignore Automated Messages',
    'Whether to drop messages sent by bots, campaigns and automation rules, e.g. a greeting',
  ),
  ignorePrivateNotes: toggle(
    'Ignore Private Notes',
    'Whether to drop notes that customers cannot see, e.g. "Please have a look, Ana"',
  ),
  ignoreUnknownAuthors: toggle(
    'Ignore Unknown Authors',
    'Whether to drop events that do not name an author, so that changes made by a workflow cannot trigger it',
  ),
  includeActivityUpdates: toggle(
    'Include Activity Updates',
    'Whether to include updates that only report recent activity of a contact. The helpdesk sends one with every message; by default they are dropped.',
  ),
  ignoreAuthors: list(
    'Ignore Author IDs',
    '17, agent:17',
    'Drop events caused by these people or bots, so that a workflow does not trigger itself. 17 matches any author with this ID, agent:17 or bot:17 only that agent or bot. Events without an author pass',
  ),
  ignoreMarkers: list(
    'Ignore Marked Messages',
    'sent_by_workflow',
    'Drop messages that your own workflows sent: have them add {"sent_by_workflow": true} as content_attributes when they send a message through the API, and enter sent_by_workflow here. Other events pass',
  ),
  accounts: list('Account IDs', '12, 34', 'Only events from these accounts or websites'),
  inboxes: list('Inbox IDs', '12, 34', 'Only events from these inboxes'),
  teams: list(
    'Team IDs',
    '4, none',
    'Only conversations assigned to these teams; enter none for conversations without a team. Events that do not belong to a conversation pass',
  ),
  assignees: list(
    'Assignee IDs',
    '17, bot:3, none',
    'Only conversations assigned to these agents or bots; enter none for unassigned conversations. Events that do not belong to a conversation pass',
  ),
  labels: list(
    'Labels',
    'vip, returns',
    'Only conversations with at least one of these labels. Events that do not belong to a conversation pass',
  ),
  messageTypes: choice(
    'Message Types',
    'Only messages of these types, as the helpdesk names them, e.g. messages with a file. Events without a message pass.',
  ),
  senderTypes: choice(
    'Sender Types',
    'Only events caused by these types of sender, e.g. Contact for customers or System for automatic actions. Events without a sender pass.',
  ),
  statuses: choice(
    'Conversation Statuses',
    'Only events from conversations with one of these statuses, e.g. Open. Events without a status pass.',
  ),
  changedAttributes: (name, values) => [
    ...choice(
      'Changed Attributes',
      'Only updates that changed one of these attributes, e.g. the assignee. Applies to events ending in _updated that list their changes; updates that list no changes are dropped. All other events pass.',
    )(name, values),
    ...list(
      'More Changed Attributes',
      'custom_attributes.plan',
      'Attributes that the list above does not offer, as the helpdesk names them',
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
      description: `${description}. Separate several entries with commas, e.g. ${example}.`,
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
