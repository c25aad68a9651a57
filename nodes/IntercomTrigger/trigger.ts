import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const intercomTrigger: HelpdeskTrigger = {
  provider: providers.intercom,
  credentialType: 'intercomWebhookApi',
  setup: [
    'Publish this workflow first: Intercom checks that the URL responds.',
    'In the Intercom Developer Hub, open your app → Configure → Webhooks. Enter the URL shown under Webhook URLs above (https only), choose the topics and save. Each app has one URL for all its topics.',
    'Copy the client secret from Basic information into the credential.',
  ],
  tryOut: 'send a message from the Messenger on your website',
  modes: { signature: { label: 'Signature', description: 'Intercom signs every notification' } },
};
