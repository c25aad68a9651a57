import { providers } from '../../core';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const helpCrunchTrigger: HelpdeskTrigger = {
  provider: providers.helpcrunch,
  credentialType: 'helpCrunchWebhookApi',
  setup:
    'At HelpCrunch open <b>Settings → Developers → Webhooks</b> and add one webhook for each event, all with the URL above; the signing key on that page belongs into the credential here. HelpCrunch switches a webhook off after three failed events in a row, so publish this workflow first.',
  modes: { signature: { label: 'Signature', description: 'HelpCrunch signs every delivery' } },
};
