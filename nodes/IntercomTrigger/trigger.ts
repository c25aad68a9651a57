import { providers } from '../../core';
import type { HelpdeskTrigger } from '../host/helpdesk-trigger';

export const intercomTrigger: HelpdeskTrigger = {
  provider: providers.intercom,
  credentialType: 'intercomWebhookApi',
  setup:
    'Publish this workflow first: Intercom asks at the URL whether it is there. Then open the <b>Developer Hub → your app → Configure → Webhooks</b>, enter the URL above (it has to begin with https), choose the topics and save; the client secret under <b>Basic information</b> belongs into the credential here. An app has one URL, for all its topics.',
  modes: { signature: { label: 'Signature', description: 'Intercom signs every notification' } },
};
