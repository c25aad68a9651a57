import {
  NodeConnectionTypes,
  type ILoadOptionsFunctions,
  type INodeType,
  type INodeTypeDescription,
  type ITriggerFunctions,
  type ITriggerResponse,
} from 'n8n-workflow';
import { providers } from '../../helpdesks';
import { EVENTS_AS_SUBTITLE } from '../host/parameters';
import { runStream } from '../host/stream/run-stream';
import { scopeMethods } from '../host/stream/scope-methods';
import { triggerPanel } from '../host/stream/trigger-panel';
import { listEvents } from './event-options';
import { rtmParameters } from './parameters';
import { rtmCredential } from './rtm-credential';

export class CrispRtmTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Crisp RTM Trigger',
    name: 'crispRtmTrigger',
    icon: { light: 'file:crisp-rtm.svg', dark: 'file:crisp-rtm.dark.svg' },
    group: ['trigger'],
    version: [1.1, 1.3],
    subtitle: EVENTS_AS_SUBTITLE,
    description: "Starts the workflow from Crisp's event stream, without a public URL",
    eventTriggerDescription: 'Waiting for an event from Crisp',
    activationMessage: 'The workflow now listens to Crisp and starts on the selected events.',
    triggerPanel: triggerPanel(providers.crisp),
    defaults: { name: 'Crisp RTM Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'crispRtmApi', required: true }],
    properties: rtmParameters,
  };

  methods = {
    loadOptions: {
      async listEvents(this: ILoadOptionsFunctions) {
        return listEvents(this);
      },
      ...scopeMethods(providers.crisp, rtmCredential),
    },
  };

  async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
    return runStream(this, providers.crisp, rtmCredential);
  }
}
