import type { INodeProperties } from 'n8n-workflow';
import type { Provider } from '../../../core/helpdesk/provider';
import { outputOption } from '../output-option';
import { shareDuplicatesOption } from '../share-duplicates-option';
import { paceParameters } from './pace-parameters';
import { restartParameters } from './restart-parameters';

/**
 * @param sibling the webhook trigger whose items have the same ids for the same messages, if there is one
 * @param own what only this node offers
 */
export function streamOptions(
  provider: Provider,
  sibling?: string,
  own: readonly INodeProperties[] = [],
): INodeProperties {
  const shared = sibling === undefined ? [] : [shareDuplicatesOption(sibling)];
  const options = [
    catchUp(provider),
    outputOption(provider),
    testWith(provider),
    ...paceParameters,
    ...restartParameters(provider),
    ...shared,
    ...own,
  ];
  return {
    displayName: 'Options',
    name: 'options',
    type: 'collection',
    placeholder: 'Add Option',
    default: {},
    options: options.sort((one, other) => one.displayName.localeCompare(other.displayName)),
  };
}

function testWith({ label }: Provider): INodeProperties {
  return {
    displayName: 'Execute Step With',
    name: 'testWith',
    type: 'options',
    options: [
      { name: 'Live Event', value: 'live', description: `Waits for the first matching event from ${label}` },
      {
        name: 'Sample Event',
        value: 'sample',
        description:
          'Emits a made-up item of the first selected event at once, marked "test": true, without connecting',
      },
    ],
    default: 'sample',
    description: 'What a test run in the editor emits. A published workflow always receives live events.',
  };
}

function catchUp({ label }: Provider): INodeProperties {
  return {
    displayName: 'Catch Up',
    name: 'catchUp',
    type: 'boolean',
    default: true,
    description: `Whether to fetch messages missed during an interruption from ${label}; their items are marked "source": "catch-up"`,
  };
}
