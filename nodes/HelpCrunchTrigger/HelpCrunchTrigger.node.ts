import {
  type ICredentialsDecrypted,
  type ICredentialTestFunctions,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
} from 'n8n-workflow';
import { webhookLifecycle } from '../host/lifecycle';
import { EVENTS_AS_SUBTITLE, triggerParameters } from '../host/parameters';
import { ITEMS_AND_REFUSALS } from '../host/outputs';
import { handleWebhook } from '../host/webhook';
import { activationMessage, webhookPanel } from '../host/webhook-panel';
import { helpdeskWebhooks } from '../host/webhooks';
import { testHelpCrunch } from './test-credential';
import { helpCrunchTrigger } from './trigger';

export class HelpCrunchTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'HelpCrunch Trigger',
    name: 'helpCrunchTrigger',
    icon: { light: 'file:helpcrunch.svg', dark: 'file:helpcrunch.dark.svg' },
    group: ['trigger'],
    version: 1.1,
    subtitle: EVENTS_AS_SUBTITLE,
    description: 'Starts the workflow when something happens in HelpCrunch, through a webhook',
    eventTriggerDescription: 'Waiting for a delivery from HelpCrunch',
    activationMessage: activationMessage(helpCrunchTrigger),
    triggerPanel: webhookPanel(helpCrunchTrigger),
    defaults: { name: 'HelpCrunch Trigger' },
    inputs: [],
    outputs: ITEMS_AND_REFUSALS,
    credentials: [
      {
        name: 'helpCrunchWebhookApi',
        required: true,
        testedBy: 'testHelpCrunchCredential',
      },
    ],
    webhooks: helpdeskWebhooks,
    properties: triggerParameters(helpCrunchTrigger),
  };

  methods = {
    credentialTest: {
      async testHelpCrunchCredential(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
        return testHelpCrunch(credential);
      },
    },
  };

  webhookMethods = webhookLifecycle(helpCrunchTrigger);

  async webhook(this: IWebhookFunctions) {
    return handleWebhook(this, helpCrunchTrigger);
  }
}
