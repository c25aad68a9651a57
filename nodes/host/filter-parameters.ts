import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { eventsOn, type Provider } from '../../core';

/** All of them look at verified events only; none set lets everything pass. */
export function filterParameters(provider: Provider): INodeProperties {
  return {
    displayName: 'Filters',
    name: 'filters',
    type: 'collection',
    placeholder: 'Add Filter',
    default: {},
    description: 'What to hold back after verification. Deliveries that are held back are answered with 200.',
    options: [
      idList('Account IDs', 'accounts', 'Only events of these accounts or websites'),
      idList(
        'Ignore Author IDs',
        'ignoreAuthors',
        'Drop what these people or bots did, so that a workflow cannot trigger itself',
      ),
      toggle(
        'Ignore Automated',
        'ignoreAutomated',
        'Whether to drop what bots, campaigns and automation rules send',
      ),
      toggle('Ignore Private Notes', 'ignorePrivateNotes', 'Whether to drop notes that customers never see'),
      idList('Inbox IDs', 'inboxes', 'Only events of these inboxes'),
      {
        displayName: 'Kinds',
        name: 'kinds',
        type: 'multiOptions',
        default: [],
        description: 'Only events of these kinds, a vocabulary that is the same for all helpdesks',
        options: kindsOf(provider),
      },
      idList(
        'Message Types',
        'messageTypes',
        `Only messages of these types, in the words of ${provider.label}; other events pass`,
      ),
      toggle('Only From Customers', 'onlyFromCustomers', 'Whether to drop whatever agents and bots do'),
    ],
  };
}

function idList(displayName: string, name: string, description: string): INodeProperties {
  return {
    displayName,
    name,
    type: 'string',
    default: '',
    placeholder: 'e.g. 12, 34',
    description: `${description}. Several are separated by commas.`,
  };
}

function toggle(displayName: string, name: string, description: string): INodeProperties {
  return { displayName, name, type: 'boolean', default: true, description };
}

function kindsOf(provider: Provider): INodePropertyOptions[] {
  const kinds = new Set(eventsOn(provider, provider.webhookSurfaces).flatMap((event) => event.kinds));
  return [...kinds].sort().map((kind) => ({ name: kind, value: kind }));
}
