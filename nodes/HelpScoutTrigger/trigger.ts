import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const helpScoutTrigger: HelpdeskTrigger = {
  provider: providers.helpscout,
  credentialType: 'helpScoutWebhookApi',
  setup: [
    'In Help Scout, go to Manage → Apps → Webhooks. Enter the URL shown under Webhook URLs above and a secret of up to 40 characters that you choose, and select the events.',
    'Enter the same secret in the credential before the first event arrives: after several rejected events, Help Scout disables the webhook.',
  ],
  tryOut: 'write to one of your inboxes as a customer',
  automatic: {
    credentialType: 'helpScoutAccountApi',
    labels: { accessToken: 'App Secret' },
    notice: [
      'Nothing to copy: publishing the workflow creates the webhook in Help Scout, with its own secret; unpublishing deletes it.',
      'This requires an app that an administrator created (Your profile → My apps). Webhooks created by other people are not changed.',
    ],
  },
  modes: {
    signature: {
      label: 'Signature',
      description: 'Help Scout signs the body with the secret of the webhook, but not the name of the event',
    },
  },
};
