import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const crispTrigger: HelpdeskTrigger = {
  provider: providers.crisp,
  credentialType: 'crispWebhookApi',
  sibling: 'Crisp RTM Trigger',
  socketTrigger: 'Crisp RTM Trigger',
  setup: [
    'Choose the type of Crisp hook under Authentication below; instructions for it follow there.',
    'In Crisp, enter the URL shown under Webhook URLs above.',
    'Select the events there too: Crisp sends only the events selected there.',
  ],
  tryOut: 'send a message from the chatbox on your website',
  modes: {
    signature: {
      label: 'Signature (Plugin Hook)',
      description: 'Each delivery is signed together with its time; Crisp retries failed deliveries',
      notice: [
        'In the Crisp Marketplace, open your plugin → Settings → Events. Copy the signing secret of the hook into the credential.',
        'The plugin must be installed in the workspace.',
      ],
    },
    'url-key': {
      label: 'Key in the URL (Website Hook)',
      description: 'Not signed: a key at the end of the URL is the only protection',
      notice: [
        'In Crisp, go to Settings → Workspace Settings → Advanced configuration → Web Hooks.',
        'Add the URL key from the credential to the end of the URL: …/webhook?key=YOUR-KEY',
        'The key can appear in access logs, so it is weaker than a signature: items are marked verified: false.',
      ],
    },
  },
};
