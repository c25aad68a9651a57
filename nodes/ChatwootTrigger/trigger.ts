import { providers } from '../../core';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const chatwootTrigger: HelpdeskTrigger = {
  provider: providers.chatwoot,
  credentialType: 'chatwootWebhookApi',
  setup:
    'At Chatwoot open <b>Settings → Integrations → Webhooks</b>, add a webhook with the URL above and tick the events there too. Then copy its secret into the credential here. This is also the way for those who are no administrators, and for what has a URL field of its own: <b>API inboxes</b> and <b>agent bots</b> (each with its own secret, in its settings), <b>automation rules</b> and <b>macros</b> (never signed). A self-hosted Chatwoot from 4.14 on refuses private addresses unless it is told <code>SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true</code>.',
  automatic: {
    credentialType: 'chatwootAccountApi',
    notice:
      "Publishing creates a webhook for the chosen events under <b>Settings → Integrations → Webhooks</b>, and unpublishing deletes it. That takes an administrator's token. What a person entered there is never deleted.",
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
      notice:
        'Whoever knows the URL can start this workflow: nothing proves the sender, and items say <code>verified: false</code>. Chatwoot also sends no delivery ID then.',
    },
  },
};
