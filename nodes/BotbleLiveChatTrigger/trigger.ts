import { providers } from '../../core';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const botbleLiveChat: HelpdeskTrigger = {
  provider: providers.botble,
  credentialType: 'botbleLiveChatWebhookApi',
  setup:
    'In the admin of your Botble site open <b>Live Chat → Webhooks</b>, add a webhook with the URL above, tick the events, and enter a secret of your choice there and in the credential here.',
  modes: {
    signature: {
      label: 'Signature',
      description: 'Each delivery is signed with the secret of the webhook (Live Chat by Botble)',
    },
    unsigned: {
      label: 'None (Unsigned)',
      description: 'For FOB Live Chat, and for webhooks without a secret',
      notice:
        'Whoever knows the URL can start this workflow: nothing proves the sender, and items say <code>verified: false</code>.',
    },
  },
};
