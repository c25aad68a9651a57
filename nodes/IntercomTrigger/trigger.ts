import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const intercomTrigger: HelpdeskTrigger = {
  provider: providers.intercom,
  credentialType: 'intercomWebhookApi',
  setup: [
    'Publish this workflow first: Intercom asks at the URL whether it is there.',
    'At Intercom: Developer Hub → your app → Configure → Webhooks. Enter the URL from Webhook URLs above (https only), choose the topics and save. An app has one URL, for all its topics.',
    'Copy the client secret from Basic information into the credential.',
  ],
  tryOut: 'write a message in the Messenger of your website',
  modes: { signature: { label: 'Signature', description: 'Intercom signs every notification' } },
};
