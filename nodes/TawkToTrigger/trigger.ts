import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const tawkToTrigger: HelpdeskTrigger = {
  provider: providers.tawk,
  credentialType: 'tawkToWebhookApi',
  setup: [
    'In tawk.to, go to Administration → Settings → Webhooks → Create Webhook. Enter the URL shown under Webhook URLs above and select the events.',
    'Copy the secret key of the webhook into the credential. Each webhook has its own key.',
  ],
  tryOut: 'send the first message of a chat in the widget on your website',
  modes: {
    signature: {
      label: 'Signature',
      description: 'tawk.to signs every delivery with the secret key of the webhook',
    },
  },
};
