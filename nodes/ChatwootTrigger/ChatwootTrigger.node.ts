import { type INodeType, type INodeTypeDescription, type IWebhookFunctions } from 'n8n-workflow';
import { webhookLifecycle } from '../host/lifecycle';
import {
  EVENTS_AS_SUBTITLE,
  SHOWN_WHEN_AUTOMATIC,
  SHOWN_WHEN_BY_HAND,
  triggerParameters,
} from '../host/parameters';
import { pickerMethods } from '../host/picker-methods';
import { ITEMS_AND_REFUSALS } from '../host/outputs';
import { handleWebhook } from '../host/webhook';
import { activationMessage, webhookPanel } from '../host/webhook-panel';
import { helpdeskWebhooks } from '../host/webhooks';
import { chatwootTrigger } from './trigger';

export class ChatwootTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Chatwoot Trigger',
    name: 'chatwootTrigger',
    icon: { light: 'file:chatwoot.svg', dark: 'file:chatwoot.dark.svg' },
    group: ['trigger'],
    version: [1.1, 1.2, 1.3],
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in Chatwoot, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery from Chatwoot',
    activationMessage: activationMessage(chatwootTrigger),
    triggerPanel: webhookPanel(chatwootTrigger),
    defaults: { name: 'Chatwoot Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'chatwootAccountApi',
        required: true,
        displayOptions: SHOWN_WHEN_AUTOMATIC,
      },
      {
        name: 'chatwootWebhookApi',
        required: true,
        displayOptions: SHOWN_WHEN_BY_HAND,
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(chatwootTrigger),
  };

  methods = { loadOptions: pickerMethods(chatwootTrigger.provider, 'chatwootAccountApi') };

  webhookMethods = webhookLifecycle(chatwootTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, chatwootTrigger);
  }
}
