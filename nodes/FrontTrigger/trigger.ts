import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const frontTrigger: HelpdeskTrigger = {
  provider: providers.front,
  credentialType: 'frontWebhookApi',
  setup: [
    'Publish this workflow first: Front checks the URL each time you save the webhook.',
    'In Front, go to Settings → Developers → your app (create one if there is none) → Features → Webhooks. Enter the URL shown under Webhook URLs above and select the events.',
    'Before you save the webhook, copy the signing key from Basic Information of the app into the credential.',
  ],
  tryOut: 'send an email to one of your inboxes',
  modes: {
    signature: {
      label: 'Signature',
      description: 'Front signs every delivery with the signing key of the app',
    },
  },
};
