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
import { crispTrigger } from './trigger';

export class CrispTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Crisp Trigger',
    name: 'crispTrigger',
    icon: { light: 'file:crisp.svg', dark: 'file:crisp.dark.svg' },
    group: ['trigger'],
    version: 1.1,
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in Crisp, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery from Crisp',
    activationMessage: activationMessage(crispTrigger),
    triggerPanel: webhookPanel(crispTrigger),
    defaults: { name: 'Crisp Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'crispWebhookApi',
        required: true,
        testedBy: 'testCrispSecrets',
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(crispTrigger),
  };

  methods = {
    credentialTest: {
      async testCrispSecrets(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testSecrets(credential, [
          { name: 'signingSecret', label: 'Signing Secret' },
          { name: 'urlSecret', label: 'URL Key' },
        ]);
      },
    },
  };

  webhookMethods = webhookLifecycle(crispTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, crispTrigger);
  }
}
