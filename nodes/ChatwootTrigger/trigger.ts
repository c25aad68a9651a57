import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const chatwootTrigger: HelpdeskTrigger = {
  provider: providers.chatwoot,
  credentialType: 'chatwootWebhookApi',
  setup: [
    'In Chatwoot, go to Settings → Integrations → Webhooks → Add new webhook. Enter the URL shown under Webhook URLs above and select the events.',
    'Copy the secret that Chatwoot shows into the credential.',
    'For API inboxes and agent bots, enter the URL in their own settings (each has its own secret); for automation rules and macros, enter it in their action (never signed).',
    'Self-hosted Chatwoot 4.14 or newer sends to private addresses only with SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true.',
  ],
  tryOut: 'send a message from the live chat on your website',
  automatic: {
    credentialType: 'chatwootAccountApi',
    notice: [
      'Nothing to copy: publishing the workflow creates the webhook in Chatwoot, unpublishing deletes it.',
      "This requires an administrator's access token. Webhooks created by other people are not changed.",
    ],
  },
  socketTrigger: 'Chatwoot Realtime Trigger',
  leaks:
    "a contact's websocket token (<code>pubsub_token</code>) in every conversation, and the tokens and passwords of the channel in inbox events",
  modes: {
    signature: {
      label: 'Signature',
      description: 'Webhooks in Chatwoot 4.11.2 or newer; API inboxes and agent bots in 4.13 or newer',
    },
    unsigned: {
      label: 'None (Unsigned)',
      description: 'For automation rules and macros, which never sign, and for Chatwoot before 4.11.2',
      notice: [
        'The sender is not verified: anyone who knows the URL can start this workflow. Items are marked verified: false.',
        'Unsigned deliveries have no delivery ID.',
      ],
    },
  },
};
