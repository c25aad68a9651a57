import type { INodeProperties } from 'n8n-workflow';
import type { Provider } from '../../core/helpdesk/provider';

export function outputOption({ label }: Provider): INodeProperties {
  return {
    displayName: 'Output',
    name: 'output',
    type: 'options',
    default: 'item',
    description: 'What each item contains, e.g. contact.email and data in a full item',
    options: [
      {
        name: 'Full Item',
        value: 'item',
        description: 'The same fields for every helpdesk, with the original payload in data',
      },
      { name: 'Payload Only', value: 'data', description: `The payload from ${label}, with nothing added` },
    ],
  };
}
