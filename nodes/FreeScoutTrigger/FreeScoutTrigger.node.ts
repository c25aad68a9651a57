import { type INodeType, type INodeTypeDescription, type IWebhookFunctions } from 'n8n-workflow';
import { webhookLifecycle } from '../host/lifecycle';
import { EVENTS_AS_SUBTITLE, triggerParameters } from '../host/parameters';
import { ITEMS_AND_REFUSALS } from '../host/outputs';
import { handleWebhook } from '../host/webhook';
import { activationMessage, webhookPanel } from '../host/webhook-panel';
import { helpdeskWebhooks } from '../host/webhooks';
import { freeScoutTrigger } from './trigger';

export class FreeScoutTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'FreeScout Trigger',
    name: 'freeScoutTrigger',
    icon: { light: 'file:freescout.svg', dark: 'file:freescout.dark.svg' },
    group: ['trigger'],
    version: 1.1,
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in FreeScout, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery from FreeScout',
    activationMessage: activationMessage(freeScoutTrigger),
    triggerPanel: webhookPanel(freeScoutTrigger),
    defaults: { name: 'FreeScout Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        // The secret is entered in either case: FreeScout tells it through no API.
        name: 'freeScoutWebhookApi',
        required: true,
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(freeScoutTrigger),
  };

  webhookMethods = webhookLifecycle(freeScoutTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, freeScoutTrigger);
  }
}
