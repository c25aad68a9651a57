import type { INodeProperties } from 'n8n-workflow';
import type { Provider } from '../../core/helpdesk/provider';
import { DEFAULT_REPLAY_WINDOW } from '../../core/verify/authentication';
import { DEFAULT_MAX_BODY_BYTES } from '../../core/settings';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { outputOption } from './output-option';
import { shareDuplicatesOption } from './share-duplicates-option';

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
      ...(provider.registrar?.mayRefusePrivate === true ? [allowPrivateUrl(provider)] : []),
      DROP_DUPLICATES,
      ...(provider.fingerprint === undefined ? [] : [dropRepeats(provider)]),
      EMIT_REFUSALS,
      ...(provider.isTest === undefined ? [] : [emitTests(provider)]),
      ...(leaks === undefined ? [] : [keepCredentials(provider, leaks)]),
      ...(provider.statusChangeParts === undefined ? [] : [foldStatusChanges(provider.statusChangeParts)]),
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
    'Larger deliveries are rejected with status 413, e.g. 2048 for 2 MiB; n8n itself rejects anything above N8N_PAYLOAD_SIZE_MAX',
};

const DROP_DUPLICATES: INodeProperties = {
  displayName: 'Drop Duplicates',
  name: 'dropDuplicates',
  type: 'boolean',
  default: true,
  description:
    'Whether to drop further copies of a delivery for 24 hours. Each n8n process keeps its own record; the test URL never drops duplicates.',
};

const EMIT_REFUSALS: INodeProperties = {
  displayName: 'Emit Rejections',
  name: 'emitRefusals',
  type: 'boolean',
  default: true,
  description:
    'Whether to report rejected deliveries on a second output: the reason, what was expected and what arrived, but none of the content. The response to the sender does not change. At most 5 items per minute start the workflow, one for each reason; the next item includes a count of those suppressed.',
};

function dropRepeats({ label }: Provider): INodeProperties {
  return {
    displayName: 'Drop Repeated Events',
    name: 'dropRepeats',
    type: 'boolean',
    default: true,
    description: `Whether to also drop an event that ${label} sends twice as two separate deliveries. Copies are recognized by what happened, to which object and when, so changing a value back and forth still emits every item. Works together with Drop Duplicates.`,
  };
}

function foldStatusChanges({ change, update }: NonNullable<Provider['statusChangeParts']>): INodeProperties {
  return {
    displayName: 'Merge Status Changes',
    name: 'foldStatusChanges',
    type: 'boolean',
    default: true,
    description: `Whether a status change emits one item instead of two: the ${change} item, with the old status from ${update} in conversation.previousStatus. An update that changes more than the status is still emitted separately. Both events must be sent to this URL. The first event waits up to 1.5 seconds for the second, after the response is sent; a waiting event is lost if n8n stops during that time.`,
  };
}

function keepCredentials({ label }: Provider, leaks: string): INodeProperties {
  return {
    displayName: 'Keep Leaked Credentials',
    name: 'keepCredentials',
    type: 'boolean',
    default: true,
    description: `Whether to keep the credentials that ${label} includes in its payloads instead of replacing them with [redacted]. These are ${leaks}.`,
  };
}

function allowPrivateUrl({ label }: Provider): INodeProperties {
  return {
    displayName: `${label} Can Reach Private Addresses`,
    name: 'allowPrivateUrl',
    type: 'boolean',
    default: true,
    displayOptions: { show: { '/registration': ['automatic'] } },
    description: `Whether your self-hosted ${label} is configured to deliver to private addresses, so that the URL of this trigger can be one`,
  };
}

function emitTests({ label }: Provider): INodeProperties {
  return {
    displayName: 'Emit Test Deliveries',
    name: 'emitTests',
    type: 'boolean',
    default: true,
    description: `Whether test deliveries from ${label} start the workflow too; their items are marked "test": true`,
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
      ? `How far the signed time may differ from this machine's clock, in either direction, e.g. 600 for ten minutes. ${DEFAULT_REPLAY_WINDOW} without this option; 0 disables the check.`
      : `How far the signed time in the body (${clock.bodyField}) may differ from this machine's clock, e.g. 600 for ten minutes. Not checked without this option.`,
  };
}
