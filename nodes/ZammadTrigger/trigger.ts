import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const zammadTrigger: HelpdeskTrigger = {
  provider: providers.zammad,
  credentialType: 'zammadWebhookApi',
  setup: [
    'In Zammad, go to Manage → Webhook and create one webhook for each event, all with the URL shown under Webhook URLs above.',
    'As the HMAC SHA1 signature token of each webhook, enter the event, a colon and the secret of the credential, e.g. ticket.created:your-secret. Keep the default payload.',
    'Go to Manage → Trigger and create one trigger for each webhook, with the condition of the event. The documentation lists the conditions.',
  ],
  tryOut: 'create a ticket',
  automatic: {
    credentialType: 'zammadAccountApi',
    labels: { accessToken: 'Access Token' },
    notice: [
      'Nothing to copy: publishing the workflow creates a webhook and a trigger in Zammad for each event, unpublishing deletes them.',
      'This requires an access token with the permissions admin.webhook and admin.trigger. Webhooks and triggers created by other people are not changed.',
    ],
  },
  modes: {
    signature: {
      label: 'Signature',
      description: 'Each webhook in Zammad signs with its own token, which also proves the event',
    },
  },
};
