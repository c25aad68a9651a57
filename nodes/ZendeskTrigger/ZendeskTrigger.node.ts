import {
  type ICredentialsDecrypted,
  type ICredentialTestFunctions,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
} from 'n8n-workflow';
import { testSecrets } from '../host/credential-test';
import { webhookLifecycle } from '../host/lifecycle';
import { EVENTS_AS_SUBTITLE, SHOWN_WHEN_AUTOMATIC, triggerParameters } from '../host/parameters';
import { ITEMS_AND_REFUSALS } from '../host/outputs';
import { handleWebhook } from '../host/webhook';
import { activationMessage, webhookPanel } from '../host/webhook-panel';
import { helpdeskWebhooks } from '../host/webhooks';
import { zendeskTrigger } from './trigger';

export class ZendeskTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Zendesk Trigger',
    name: 'zendeskTrigger',
    icon: { light: 'file:zendesk.svg', dark: 'file:zendesk.dark.svg' },
    group: ['trigger'],
    version: [1.1, 1.2],
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in Zendesk, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery from Zendesk',
    activationMessage: activationMessage(zendeskTrigger),
    triggerPanel: webhookPanel(zendeskTrigger),
    defaults: { name: 'Zendesk Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'zendeskAccountApi',
        required: true,
        displayOptions: SHOWN_WHEN_AUTOMATIC,
      },
      {
        name: 'zendeskWebhookApi',
        required: true,
        testedBy: 'testZendeskSecret',
        displayOptions: { hide: { registration: ['automatic'] } },
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(zendeskTrigger),
  };

  methods = {
    credentialTest: {
      async testZendeskSecret(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testSecrets(credential, [{ name: 'signingSecret', label: 'Webhook Secret' }]);
      },
    },
  };

  webhookMethods = webhookLifecycle(zendeskTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, zendeskTrigger);
  }
}
