import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const tawkToTrigger: HelpdeskTrigger = {
  provider: providers.tawk,
  credentialType: 'tawkToWebhookApi',
  setup: [
    'At tawk.to: Administration → Settings → Webhooks → Create Webhook. Enter the URL from Webhook URLs above and choose the events.',
    'Copy the secret key of the webhook into the credential. Each webhook has one of its own.',
  ],
  tryOut: 'write the first message of a chat in the widget on your website',
  modes: {
    signature: {
      label: 'Signature',
      description: 'tawk.to signs every delivery with the secret key of the webhook',
    },
  },
};
