import {
  NodeConnectionTypes,
  type INodeType,
  type INodeTypeDescription,
  type ITriggerFunctions,
  type ITriggerResponse,
} from 'n8n-workflow';
import { providers } from '../../helpdesks';
import { EVENTS_AS_SUBTITLE } from '../host/parameters';
import { pickerMethods } from '../host/picker-methods';
import { runStream } from '../host/stream/run-stream';
import { triggerPanel } from '../host/stream/trigger-panel';
import { realtimeParameters } from './parameters';

export class ChatwootRealtimeTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Chatwoot Realtime Trigger',
    name: 'chatwootRealtimeTrigger',
    icon: { light: 'file:chatwoot-realtime.svg', dark: 'file:chatwoot-realtime.dark.svg' },
    group: ['trigger'],
    version: [1.1, 1.3],
    subtitle: EVENTS_AS_SUBTITLE,
    description: "Starts the workflow from Chatwoot's websocket, without a public URL or an administrator",
    eventTriggerDescription: 'Waiting for an event from Chatwoot',
    activationMessage: 'The workflow now listens to Chatwoot and starts on the selected events.',
    triggerPanel: triggerPanel(providers.chatwoot),
    defaults: { name: 'Chatwoot Realtime Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'chatwootRealtimeApi', required: true }],
    properties: realtimeParameters,
  };

  methods = { loadOptions: pickerMethods(providers.chatwoot, 'chatwootRealtimeApi') };

  async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
    return runStream(this, providers.chatwoot, { credentialType: 'chatwootRealtimeApi' });
  }
}
