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
import { tawkToTrigger } from './trigger';

export class TawkToTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Tawk.to Trigger',
    name: 'tawkToTrigger',
    icon: { light: 'file:tawk.svg', dark: 'file:tawk.dark.svg' },
    group: ['trigger'],
    version: 1.1,
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in tawk.to, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery of tawk.to',
    activationMessage: activationMessage(tawkToTrigger),
    triggerPanel: webhookPanel(tawkToTrigger),
    defaults: { name: 'Tawk.to Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'tawkToWebhookApi',
        required: true,
        testedBy: 'testTawkToSecret',
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(tawkToTrigger),
  };

  methods = {
    credentialTest: {
      async testTawkToSecret(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testSecrets(credential, [{ name: 'signingSecret', label: 'Webhook Secret' }]);
      },
    },
  };

  webhookMethods = webhookLifecycle(tawkToTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, tawkToTrigger);
  }
}
