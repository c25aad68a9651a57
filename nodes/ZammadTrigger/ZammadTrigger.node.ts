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
import { zammadTrigger } from './trigger';

export class ZammadTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Zammad Trigger',
    name: 'zammadTrigger',
    icon: { light: 'file:zammad.svg', dark: 'file:zammad.dark.svg' },
    group: ['trigger'],
    version: [1.1, 1.2],
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in Zammad, through webhooks',
    eventTriggerDescription: 'Waiting for a delivery from Zammad',
    activationMessage: activationMessage(zammadTrigger),
    triggerPanel: webhookPanel(zammadTrigger),
    defaults: { name: 'Zammad Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'zammadAccountApi',
        required: true,
        displayOptions: SHOWN_WHEN_AUTOMATIC,
      },
      {
        name: 'zammadWebhookApi',
        required: true,
        testedBy: 'testZammadSecret',
        displayOptions: { hide: { registration: ['automatic'] } },
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(zammadTrigger),
  };

  methods = {
    credentialTest: {
      async testZammadSecret(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testSecrets(credential, [{ name: 'signingSecret', label: 'Secret' }]);
      },
    },
  };

  webhookMethods = webhookLifecycle(zammadTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, zammadTrigger);
  }
}
