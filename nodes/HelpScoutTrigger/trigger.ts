import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const helpScoutTrigger: HelpdeskTrigger = {
  provider: providers.helpscout,
  credentialType: 'helpScoutWebhookApi',
  setup: [
    'At Help Scout: Manage → Apps → Webhooks. Enter the URL from Webhook URLs above, a secret of your choice of up to 40 characters, and choose the events.',
    'Enter the same secret in the credential, before the first event: after some refused events Help Scout switches the webhook off.',
  ],
  tryOut: 'write to one of your inboxes as a customer',
  automatic: {
    credentialType: 'helpScoutAccountApi',
    labels: { accessToken: 'App Secret' },
    notice: [
      'Nothing to copy: publishing the workflow creates the webhook at Help Scout, with a secret of its own; unpublishing deletes it.',
      'This requires an app of an administrator (Your profile → My apps). Webhooks of other people are not changed.',
    ],
  },
  modes: {
    signature: {
      label: 'Signature',
      description: 'Help Scout signs the body with the secret of the webhook, but not the name of the event',
    },
  },
};
