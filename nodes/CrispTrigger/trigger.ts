import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const crispTrigger: HelpdeskTrigger = {
  provider: providers.crisp,
  credentialType: 'crispWebhookApi',
  sibling: 'Crisp RTM Trigger',
  setup: [
    'Choose below which hook of Crisp you use; it says there where to click.',
    'Enter the URL from Webhook URLs above at Crisp.',
    'Tick the events there too: what is not ticked at Crisp never arrives.',
  ],
  tryOut: 'write a message in the chatbox of your website',
  modes: {
    signature: {
      label: 'Signature (Plugin Hook)',
      description: 'Each delivery is signed, with its time; failed ones are sent again',
      notice: [
        'At Crisp: Marketplace → your plugin → Settings → Events. Copy the secret of the hook into the credential.',
        'The plugin has to be installed in the workspace.',
      ],
    },
    'url-key': {
      label: 'Key in the URL (Website Hook)',
      description: 'Not signed: a key at the end of the URL is all that keeps strangers out',
      notice: [
        'At Crisp: Settings → Workspace Settings → Advanced configuration → Web Hooks.',
        'Put the key of the credential at the end of the URL: …/webhook?key=YOUR-KEY',
        'Access logs on the way show it, so it proves less than a signature: items say verified: false.',
      ],
    },
  },
};
