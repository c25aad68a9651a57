import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const zendeskTrigger: HelpdeskTrigger = {
  provider: providers.zendesk,
  credentialType: 'zendeskWebhookApi',
  setup: [
    'In the Admin Center, go to Apps and integrations → Webhooks → Create webhook → Zendesk events. Select the events and enter the URL shown under Webhook URLs above, with POST and JSON.',
    'Open the webhook, click Reveal secret, and copy the secret into the credential.',
    'Do not choose "Trigger or automation": such a webhook sends a body that you write yourself, without an event.',
  ],
  tryOut: 'write a comment in a ticket',
  automatic: {
    credentialType: 'zendeskAccountApi',
    labels: { accessToken: 'API Token' },
    notice: [
      'Nothing to copy: publishing the workflow creates the webhook in Zendesk, unpublishing deletes it.',
      "This requires an administrator's email address and API token. Webhooks created by other people are not changed.",
    ],
  },
  modes: {
    signature: {
      label: 'Signature',
      description: 'Zendesk signs each delivery together with its time, with the secret of the webhook',
    },
  },
};
