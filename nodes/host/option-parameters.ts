import type { INodeProperties } from 'n8n-workflow';
import type { Provider } from '../../core/helpdesk/provider';
import { DEFAULT_REPLAY_WINDOW } from '../../core/verify/authentication';
import { DEFAULT_MAX_BODY_BYTES } from '../../core/settings';
import type { HelpdeskTrigger } from './helpdesk-trigger';

export function optionParameters({ provider, sibling, leaks }: HelpdeskTrigger): INodeProperties {
  const { clock } = provider.scheme;
  return {
    displayName: 'Options',
    name: 'options',
    type: 'collection',
    placeholder: 'Add Option',
    default: {},
    options: [
      BODY_LIMIT,
      ...(provider.registrar === undefined ? [] : [allowPrivateUrl(provider)]),
      DROP_DUPLICATES,
      ...(provider.fingerprint === undefined ? [] : [dropRepeats(provider)]),
      EMIT_REFUSALS,
      ...(provider.isTest === undefined ? [] : [emitTests(provider)]),
      ...(provider.statusChangeParts === undefined ? [] : [foldStatusChanges(provider.statusChangeParts)]),
      ...(leaks === undefined ? [] : [keepCredentials(provider, leaks)]),
      outputOption(provider),
      ...(clock === null ? [] : [replayWindow(clock)]),
      ...(sibling === undefined ? [] : [shareDuplicatesOption(sibling)]),
    ],
  };
}

const BODY_LIMIT_KIB = DEFAULT_MAX_BODY_BYTES / 1024;

const BODY_LIMIT: INodeProperties = {
  displayName: 'Body Limit (KiB)',
  name: 'bodyLimit',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: BODY_LIMIT_KIB,
  description:
    'Larger deliveries are refused with 413, e.g. 2048 for 2 MiB; n8n itself refuses above N8N_PAYLOAD_SIZE_MAX',
};

const DROP_DUPLICATES: INodeProperties = {
  displayName: 'Drop Duplicates',
  name: 'dropDuplicates',
  type: 'boolean',
  default: true,
  description:
    'Whether to drop further copies of a delivery for 24 hours. Remembered by one n8n process; the test URL never drops.',
};

const EMIT_REFUSALS: INodeProperties = {
  displayName: 'Emit Refusals',
  name: 'emitRefusals',
  type: 'boolean',
  default: true,
  description:
    'Whether a second output tells why deliveries were refused: the reason, what was expected and what arrived, but nothing of what it said. The sender is answered as always. At most 5 items a minute start the workflow, one for each reason; the next one counts those held back.',
};

function dropRepeats({ label }: Provider): INodeProperties {
  return {
    displayName: 'Drop Repeats',
    name: 'dropRepeats',
    type: 'boolean',
    default: true,
    description: `Whether to drop an event also when ${label} itself sends it twice, each time as a delivery of its own. Such copies are told by what happened to which object at what time, so a change back and forth gives all its items. It works together with Drop Duplicates.`,
  };
}

function foldStatusChanges({ change, update }: NonNullable<Provider['statusChangeParts']>): INodeProperties {
  return {
    displayName: 'Fold Status Changes',
    name: 'foldStatusChanges',
    type: 'boolean',
    default: true,
    description: `Whether one change of status gives one item, not two: that of ${change}, with the old status from ${update} in conversation.previousStatus. An update of more than the status stays an item of its own. Both have to be sent here. The first of the two waits up to 1.5 seconds for the other, after it was answered; what waits is lost if n8n is stopped just then.`,
  };
}

function keepCredentials({ label }: Provider, leaks: string): INodeProperties {
  return {
    displayName: 'Keep Leaked Credentials',
    name: 'keepCredentials',
    type: 'boolean',
    default: true,
    description: `Whether items keep what ${label} leaks into its payloads; otherwise they say [redacted] there. It leaks ${leaks}.`,
  };
}

export function outputOption({ label }: Provider): INodeProperties {
  return {
    displayName: 'Output',
    name: 'output',
    type: 'options',
    default: 'item',
    description: 'What an item holds, e.g. contact.email and data in a full one',
    options: [
      {
        name: 'Full Item',
        value: 'item',
        description: 'The same fields for all helpdesks, and the payload in data',
      },
      { name: 'Payload Only', value: 'data', description: `What ${label} sent, without anything added` },
    ],
  };
}

function allowPrivateUrl({ label }: Provider): INodeProperties {
  return {
    displayName: `${label} May Reach Private Addresses`,
    name: 'allowPrivateUrl',
    type: 'boolean',
    default: true,
    displayOptions: { show: { '/registration': ['automatic'] } },
    description: `Whether your own ${label} was told to deliver to private addresses too, so that the URL of this trigger may be one`,
  };
}

function emitTests({ label }: Provider): INodeProperties {
  return {
    displayName: 'Emit Test Deliveries',
    name: 'emitTests',
    type: 'boolean',
    default: true,
    description: `Whether a test delivery of ${label} starts the workflow too; its item says "test": true`,
  };
}

function replayWindow(clock: NonNullable<Provider['scheme']['clock']>): INodeProperties {
  const isHeader = 'header' in clock;
  return {
    displayName: 'Replay Window (Seconds)',
    name: 'replayWindow',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: DEFAULT_REPLAY_WINDOW,
    displayOptions: { show: { '/authentication': ['signature'] } },
    description: isHeader
      ? `How far the signed time may be from this machine's clock, either way, e.g. 600 for ten minutes; ${DEFAULT_REPLAY_WINDOW} without this option, 0 switches the check off`
      : `How far the signed time in the body (${clock.bodyField}) may be from this machine's clock, e.g. 600 for ten minutes; not checked without this option`,
  };
}

/** @param sibling the other trigger that hears the same messages */
export function shareDuplicatesOption(sibling: string): INodeProperties {
  return {
    displayName: `Share Duplicates With the ${sibling} in This Workflow`,
    name: 'shareDuplicates',
    type: 'boolean',
    default: true,
    description: `Whether a message that the ${sibling} emitted is dropped here, so that each starts the workflow once. Switch it on in both; they have to run in the same n8n process.`,
  };
}
