import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const chatwootTrigger: HelpdeskTrigger = {
  provider: providers.chatwoot,
  credentialType: 'chatwootWebhookApi',
  setup: [
    'At Chatwoot: Settings → Integrations → Webhooks → Add new webhook. Enter the URL from Webhook URLs above and tick the events.',
    'Copy the secret that it shows into the credential.',
    'API inboxes and agent bots take the URL in their own settings (each has its own secret), automation rules and macros in their action (never signed).',
    'A self-hosted Chatwoot from 4.14 on sends to private addresses only with SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true.',
  ],
  tryOut: 'write a message in the live chat of your website',
  automatic: {
    credentialType: 'chatwootAccountApi',
    notice: [
      'Nothing to copy: publishing creates the webhook at Chatwoot, unpublishing deletes it.',
      "This takes an administrator's token. Webhooks that a person made are left alone.",
    ],
  },
  leaks:
    "a contact's websocket token (<code>pubsub_token</code>) in every conversation, and the tokens and passwords of the channel in inbox events",
  modes: {
    signature: {
      label: 'Signature',
      description: 'Webhooks from Chatwoot 4.11.2 on; API inboxes and agent bots from 4.13 on',
    },
    unsigned: {
      label: 'None (Unsigned)',
      description: 'For automation rules and macros, which never sign, and for Chatwoot before 4.11.2',
      notice: [
        'Nothing proves the sender: whoever knows the URL can start this workflow. Items say verified: false.',
        'Chatwoot sends no delivery ID then.',
      ],
    },
  },
};
