import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const freeScoutTrigger: HelpdeskTrigger = {
  provider: providers.freescout,
  credentialType: 'freeScoutWebhookApi',
  setup: [
    'In FreeScout, go to Manage → API & Webhooks (a paid module), add a webhook with the URL shown under Webhook URLs above, and select the events.',
    'Copy the Secret Key from the same page into the credential.',
  ],
  tryOut: 'send an email to one of your mailboxes',
  automatic: {
    credentialType: 'freeScoutAccountApi',
    labels: {
      accessToken: 'API Key',
      signingSecret: 'Secret Key',
      previousSigningSecrets: 'Previous Secret Keys',
    },
    notice: [
      'Publishing the workflow creates the webhook in FreeScout, unpublishing deletes it. Webhooks created by other people are not changed.',
      'The credential needs the API Key and the Secret Key, both from Manage → API & Webhooks.',
    ],
  },
  modes: {
    signature: {
      label: 'Signature',
      description: 'FreeScout signs each delivery with its Secret Key, but not the name of the event',
    },
  },
};
