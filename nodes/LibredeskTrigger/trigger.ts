import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const libredeskTrigger: HelpdeskTrigger = {
  provider: providers.libredesk,
  credentialType: 'libredeskWebhookApi',
  setup: [
    'In Libredesk, go to Admin → Integrations → Webhooks → New Webhook. Enter the URL shown under Webhook URLs above and select the events.',
    'Choose a secret and enter it both there and in the credential: without one, Libredesk does not sign.',
  ],
  tryOut: 'write to one of your inboxes as a customer',
  modes: {
    signature: {
      label: 'Signature',
      description: 'Libredesk signs each delivery with the secret of the webhook',
    },
  },
};
