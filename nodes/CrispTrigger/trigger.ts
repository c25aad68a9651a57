import { providers } from '../../core';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const crispTrigger: HelpdeskTrigger = {
  provider: providers.crisp,
  credentialType: 'crispWebhookApi',
  sibling: 'Crisp RTM Trigger',
  setup:
    'Enter the URL above at Crisp and tick the events there too: what is not ticked at Crisp never arrives. <b>Plugin Hook</b> (signed): Marketplace → your plugin → Settings → Events; the plugin has to be installed in the workspace. <b>Website Hook</b>: Settings → Workspace Settings → Advanced configuration → Web Hooks.',
  modes: {
    signature: {
      label: 'Signature (Plugin Hook)',
      description: 'Each delivery is signed, with its time; failed ones are sent again',
    },
    'url-key': {
      label: 'Key in the URL (Website Hook)',
      description: 'Not signed: a key at the end of the URL is all that keeps strangers out',
      notice:
        'Enter the URL at Crisp with the key of the credential at its end: <code>…/webhook?key=YOUR-KEY</code>. It shows up in access logs on the way, so it proves less than a signature: items say <code>verified: false</code>.',
    },
  },
};
