import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class ZammadWebhookApi implements ICredentialType {
  name = 'zammadWebhookApi';

  displayName = 'Zammad Webhook API';

  icon: Icon = {
    light: 'file:../nodes/ZammadTrigger/zammad.svg',
    dark: 'file:../nodes/ZammadTrigger/zammad.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/zammad.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Secret',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      placeholder: 'e.g. a long random string',
      description:
        'The signature token of each webhook in Zammad is its event, a colon and this secret, e.g. ticket.created:your-secret',
    },
    previousSecrets('Previous Secrets', 'previousSigningSecrets'),
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: '',
      placeholder: 'e.g. https://tickets.example.com',
      description: 'The address where you open Zammad; only used for links in items',
    },
  ];
}
