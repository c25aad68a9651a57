import {
  type ICredentialsDecrypted,
  type ICredentialTestFunctions,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
} from 'n8n-workflow';
import { testSecrets } from '../host/credential-test';
import { webhookLifecycle } from '../host/lifecycle';
import { EVENTS_AS_SUBTITLE, triggerParameters } from '../host/parameters';
import { ITEMS_AND_REFUSALS } from '../host/outputs';
import { handleWebhook } from '../host/webhook';
import { activationMessage, webhookPanel } from '../host/webhook-panel';
import { helpdeskWebhooks } from '../host/webhooks';
import { libredeskTrigger } from './trigger';

export class LibredeskTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Libredesk Trigger',
    name: 'libredeskTrigger',
    icon: { light: 'file:libredesk.svg', dark: 'file:libredesk.dark.svg' },
    group: ['trigger'],
    version: 1.1,
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in Libredesk, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery of Libredesk',
    activationMessage: activationMessage(libredeskTrigger),
    triggerPanel: webhookPanel(libredeskTrigger),
    defaults: { name: 'Libredesk Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'libredeskWebhookApi',
        required: true,
        testedBy: 'testLibredeskSecret',
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(libredeskTrigger),
  };

  methods = {
    credentialTest: {
      async testLibredeskSecret(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testSecrets(credential, [{ name: 'signingSecret', label: 'Webhook Secret' }]);
      },
    },
  };

  webhookMethods = webhookLifecycle(libredeskTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, libredeskTrigger);
  }
}
