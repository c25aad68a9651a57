import {
  type ICredentialsDecrypted,
  type ICredentialTestFunctions,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
} from 'n8n-workflow';
import { testSecrets } from '../host/credential-test';
import { webhookLifecycle } from '../host/lifecycle';
import { EVENTS_AS_SUBTITLE, HIDDEN_WHEN_UNSIGNED, triggerParameters } from '../host/parameters';
import { ITEMS_AND_REFUSALS } from '../host/outputs';
import { handleWebhook } from '../host/webhook';
import { activationMessage, webhookPanel } from '../host/webhook-panel';
import { helpdeskWebhooks } from '../host/webhooks';
import { botbleLiveChat } from './trigger';

export class BotbleLiveChatTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Botble Live Chat Trigger',
    name: 'botbleLiveChatTrigger',
    icon: { light: 'file:botble.svg', dark: 'file:botble.dark.svg' },
    group: ['trigger'],
    version: 1.1,
    subtitle: EVENTS_AS_SUBTITLE,
    description:
      'Starts the workflow when something happens in the Live Chat of a Botble site, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery from Botble Live Chat',
    activationMessage: activationMessage(botbleLiveChat),
    triggerPanel: webhookPanel(botbleLiveChat),
    defaults: { name: 'Botble Live Chat Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'botbleLiveChatWebhookApi',
        required: true,
        testedBy: 'testBotbleSecret',
        displayOptions: HIDDEN_WHEN_UNSIGNED,
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(botbleLiveChat),
  };

  methods = {
    credentialTest: {
      async testBotbleSecret(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testSecrets(credential, [{ name: 'signingSecret', label: 'Webhook Secret' }]);
      },
    },
  };

  webhookMethods = webhookLifecycle(botbleLiveChat);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, botbleLiveChat);
  }
}
