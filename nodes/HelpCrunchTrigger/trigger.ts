import { providers } from '../../helpdesks';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const helpCrunchTrigger: HelpdeskTrigger = {
  provider: providers.helpcrunch,
  credentialType: 'helpCrunchWebhookApi',
  setup: [
    'Publish this workflow first: HelpCrunch switches a webhook off after three failed events in a row.',
    'At HelpCrunch: Settings → Developers → Webhooks. Add one webhook for each event, all with the URL from Webhook URLs above.',
    'Copy the signing key on that page into the credential.',
  ],
  tryOut: 'write a message in the chat widget of your website',
  modes: { signature: { label: 'Signature', description: 'HelpCrunch signs every delivery' } },
};
