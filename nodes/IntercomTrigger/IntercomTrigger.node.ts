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
import { intercomTrigger } from './trigger';

export class IntercomTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Intercom Trigger',
    name: 'intercomTrigger',
    icon: { light: 'file:intercom.svg', dark: 'file:intercom.dark.svg' },
    group: ['trigger'],
    version: 1.1,
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in Intercom, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery from Intercom',
    activationMessage: activationMessage(intercomTrigger),
    triggerPanel: webhookPanel(intercomTrigger),
    defaults: { name: 'Intercom Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'intercomWebhookApi',
        required: true,
        testedBy: 'testIntercomSecret',
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(intercomTrigger),
  };

  methods = {
    credentialTest: {
      async testIntercomSecret(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testSecrets(credential, [{ name: 'signingSecret', label: 'Client Secret' }]);
      },
    },
  };

  webhookMethods = webhookLifecycle(intercomTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, intercomTrigger);
  }
}
