import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const botbleLiveChat: HelpdeskTrigger = {
  provider: providers.botble,
  credentialType: 'botbleLiveChatWebhookApi',
  setup: [
    'In the admin panel of your Botble site, go to Live Chat → Webhooks. Add a webhook with the URL shown under Webhook URLs above and select the events.',
    'Choose a secret and enter it both there and in the credential.',
  ],
  tryOut: 'send a message from the live chat on your site',
  modes: {
    signature: {
      label: 'Signature',
      description: 'Each delivery is signed with the webhook secret (Live Chat by Botble)',
    },
    unsigned: {
      label: 'None (Unsigned)',
      description: 'For FOB Live Chat, and for webhooks without a secret',
      notice: [
        'The sender is not verified: anyone who knows the URL can start this workflow. Items are marked verified: false.',
      ],
    },
  },
};
