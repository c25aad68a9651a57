import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const helpCrunchTrigger: HelpdeskTrigger = {
  provider: providers.helpcrunch,
  credentialType: 'helpCrunchWebhookApi',
  setup: [
    'Publish this workflow first: HelpCrunch disables a webhook after three failed events in a row.',
    'In HelpCrunch, go to Settings → Developers → Webhooks. Add one webhook for each event, all with the URL shown under Webhook URLs above.',
    'Copy the signing key from that page into the credential.',
  ],
  tryOut: 'send a message from the chat widget on your website',
  modes: { signature: { label: 'Signature', description: 'HelpCrunch signs every delivery' } },
};
