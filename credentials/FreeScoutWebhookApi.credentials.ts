import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class FreeScoutWebhookApi implements ICredentialType {
  name = 'freeScoutWebhookApi';

  displayName = 'FreeScout Webhook API';

  icon: Icon = {
    light: 'file:../nodes/FreeScoutTrigger/freescout.svg',
    dark: 'file:../nodes/FreeScoutTrigger/freescout.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/freescout.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Secret Key',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description:
        'Shown in FreeScout under Manage → API & Webhooks. All webhooks of one FreeScout share it.',
    },
    previousSecrets('Previous Secret Keys', 'previousSigningSecrets'),
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: '',
      placeholder: 'e.g. https://desk.example.com',
      description: 'The address where you open FreeScout; only used for links in items',
    },
  ];
}
