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
import { helpScoutTrigger } from './trigger';

export class HelpScoutTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Help Scout Trigger',
    name: 'helpScoutTrigger',
    icon: { light: 'file:help-scout.svg', dark: 'file:help-scout.dark.svg' },
    group: ['trigger'],
    version: [1.1, 1.2],
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in Help Scout, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery from Help Scout',
    activationMessage: activationMessage(helpScoutTrigger),
    triggerPanel: webhookPanel(helpScoutTrigger),
    defaults: { name: 'Help Scout Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'helpScoutAccountApi',
        required: true,
        displayOptions: SHOWN_WHEN_AUTOMATIC,
      },
      {
        name: 'helpScoutWebhookApi',
        required: true,
        testedBy: 'testHelpScoutSecret',
        displayOptions: { hide: { registration: ['automatic'] } },
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(helpScoutTrigger),
  };

  methods = {
    credentialTest: {
      async testHelpScoutSecret(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testSecrets(credential, [{ name: 'signingSecret', label: 'Webhook Secret' }]);
      },
    },
  };

  webhookMethods = webhookLifecycle(helpScoutTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, helpScoutTrigger);
  }
}
