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
import { frontTrigger } from './trigger';

export class FrontTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Front Trigger',
    name: 'frontTrigger',
    icon: { light: 'file:front.svg', dark: 'file:front.dark.svg' },
    group: ['trigger'],
    version: 1.1,
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in Front, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery of Front',
    activationMessage: activationMessage(frontTrigger),
    triggerPanel: webhookPanel(frontTrigger),
    defaults: { name: 'Front Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'frontWebhookApi',
        required: true,
        testedBy: 'testFrontSecret',
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(frontTrigger),
  };

  methods = {
    credentialTest: {
      async testFrontSecret(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testSecrets(credential, [{ name: 'signingSecret', label: 'Signing Key' }]);
      },
    },
  };

  webhookMethods = webhookLifecycle(frontTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, frontTrigger);
  }
}
