import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const zendeskTrigger: HelpdeskTrigger = {
  provider: providers.zendesk,
  credentialType: 'zendeskWebhookApi',
  setup: [
    'In Admin Center: Apps and integrations → Webhooks → Create webhook → Zendesk events. Choose the events and enter the URL from Webhook URLs above, with POST and JSON.',
    'Open the webhook, click Reveal secret, and copy it into the credential.',
    'Not "Trigger or automation": such a webhook sends a body of your own, and no event.',
  ],
  tryOut: 'write a comment in a ticket',
  automatic: {
    credentialType: 'zendeskAccountApi',
    labels: { accessToken: 'API Token' },
    notice: [
      'Nothing to copy: publishing the workflow creates the webhook at Zendesk, unpublishing deletes it.',
      "This requires an administrator's email address and API token. Webhooks of other people are not changed.",
    ],
  },
  modes: {
    signature: {
      label: 'Signature',
      description: 'Zendesk signs each delivery, and the time of sending, with the secret of the webhook',
    },
  },
};
