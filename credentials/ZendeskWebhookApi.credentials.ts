import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class ZendeskWebhookApi implements ICredentialType {
  name = 'zendeskWebhookApi';

  displayName = 'Zendesk Webhook API';

  icon: Icon = {
    light: 'file:../nodes/ZendeskTrigger/zendesk.svg',
    dark: 'file:../nodes/ZendeskTrigger/zendesk.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/zendesk.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Webhook Secret',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description:
        'The signing secret of the webhook, in the Admin Center under Apps and integrations → Webhooks → your webhook → Reveal secret',
    },
    previousSecrets('Previous Secrets', 'previousSigningSecrets'),
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: '',
      placeholder: 'e.g. https://example.zendesk.com',
      description: 'The address where agents open Zendesk; only used for links in items',
    },
  ];
}
