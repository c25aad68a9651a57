import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const libredeskTrigger: HelpdeskTrigger = {
  provider: providers.libredesk,
  credentialType: 'libredeskWebhookApi',
  setup: [
    'At Libredesk: Admin → Integrations → Webhooks → New Webhook. Enter the URL from Webhook URLs above and choose the events.',
    'Enter a secret of your choice there and in the credential: without one Libredesk does not sign.',
  ],
  tryOut: 'write to one of your inboxes as a customer',
  modes: {
    signature: {
      label: 'Signature',
      description: 'Libredesk signs each delivery with the secret of the webhook',
    },
  },
};
