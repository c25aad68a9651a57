import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class LibredeskWebhookApi implements ICredentialType {
  name = 'libredeskWebhookApi';

  displayName = 'Libredesk Webhook API';

  icon: Icon = {
    light: 'file:../nodes/LibredeskTrigger/libredesk.svg',
    dark: 'file:../nodes/LibredeskTrigger/libredesk.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/libredesk.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Webhook Secret',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      placeholder: 'e.g. a long random string',
      description:
        'The secret that you entered for the webhook in Libredesk, under Admin → Integrations → Webhooks',
    },
    previousSecrets('Previous Secrets', 'previousSigningSecrets'),
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: '',
      placeholder: 'e.g. https://desk.example.com',
      description: 'The address where you open Libredesk; only used for links in items',
    },
  ];
}
