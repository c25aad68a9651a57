import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const botbleLiveChat: HelpdeskTrigger = {
  provider: providers.botble,
  credentialType: 'botbleLiveChatWebhookApi',
  setup: [
    'In the admin of your Botble site: Live Chat → Webhooks. Add a webhook with the URL from Webhook URLs above and tick the events.',
    'Enter a secret of your choice there and in the credential.',
  ],
  tryOut: 'write a message in the live chat of your site',
  modes: {
    signature: {
      label: 'Signature',
      description: 'Each delivery is signed with the secret of the webhook (Live Chat by Botble)',
    },
    unsigned: {
      label: 'None (Unsigned)',
      description: 'For FOB Live Chat, and for webhooks without a secret',
      notice: [
        'Nothing proves the sender: whoever knows the URL can start this workflow. Items say verified: false.',
      ],
    },
  },
};
