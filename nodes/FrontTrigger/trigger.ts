import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const frontTrigger: HelpdeskTrigger = {
  provider: providers.front,
  credentialType: 'frontWebhookApi',
  setup: [
    'Publish this workflow first: Front asks the URL for an answer whenever the webhook is saved.',
    'In Front: Settings → Developers → your app (create one if there is none) → Features → Webhooks. Enter the URL from Webhook URLs above and choose the events.',
    'Copy the signing key from Basic Information of the app into the credential before you save the webhook.',
  ],
  tryOut: 'send an email to one of your inboxes',
  modes: {
    signature: {
      label: 'Signature',
      description: 'Front signs every delivery with the signing key of the app',
    },
  },
};
