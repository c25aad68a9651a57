import {
  NodeConnectionTypes,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
} from 'n8n-workflow';
import { handEnteredWebhook } from '../host/lifecycle';
import { EVENTS_AS_SUBTITLE, HIDDEN_WHEN_UNSIGNED, triggerParameters } from '../host/parameters';
import { handleWebhook } from '../host/webhook';
import { helpdeskWebhooks } from '../host/webhooks';
import { chatwootTrigger } from './trigger';

export class ChatwootTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Chatwoot Trigger',
    name: 'chatwootTrigger',
    icon: { light: 'file:chatwoot.svg', dark: 'file:chatwoot.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in Chatwoot',
    eventTriggerDescription: 'Waiting for a delivery of Chatwoot',
    defaults: { name: 'Chatwoot Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [
      {
        name: 'chatwootWebhookApi',
        required: true,
        displayOptions: HIDDEN_WHEN_UNSIGNED,
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(chatwootTrigger),
  };

  webhookMethods = handEnteredWebhook(chatwootTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, chatwootTrigger);
  }
}
