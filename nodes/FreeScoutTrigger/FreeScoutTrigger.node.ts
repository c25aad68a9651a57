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
import { freeScoutTrigger } from './trigger';

export class FreeScoutTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'FreeScout Trigger',
    name: 'freeScoutTrigger',
    icon: { light: 'file:freescout.svg', dark: 'file:freescout.dark.svg' },
    group: ['trigger'],
    version: [1.1, 1.2],
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
        name: 'freeScoutAccountApi',
        required: true,
        displayOptions: SHOWN_WHEN_AUTOMATIC,
      },
      {
        name: 'freeScoutWebhookApi',
        required: true,
        testedBy: 'testFreeScoutSecret',
        displayOptions: { hide: { registration: ['automatic'] } },
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(freeScoutTrigger),
  };

  methods = {
    credentialTest: {
      async testFreeScoutSecret(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testSecrets(credential, [{ name: 'signingSecret', label: 'Secret Key' }]);
      },
    },
  };

  webhookMethods = webhookLifecycle(freeScoutTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, freeScoutTrigger);
  }
}
