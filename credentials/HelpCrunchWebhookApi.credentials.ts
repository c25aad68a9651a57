import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class HelpCrunchWebhookApi implements ICredentialType {
  name = 'helpCrunchWebhookApi';

  displayName = 'HelpCrunch Webhook API';

  icon: Icon = {
    light: 'file:../nodes/HelpCrunchTrigger/helpcrunch.svg',
    dark: 'file:../nodes/HelpCrunchTrigger/helpcrunch.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/helpcrunch.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Signing Key',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description:
        'The HTTP Webhook Signing Key of your account, in HelpCrunch under Settings → Developers → Webhooks',
    },
    previousSecrets('Previous Signing Keys', 'previousSigningSecrets'),
    {
      displayName: 'API Key',
      name: 'apiKey',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      description:
        'Optional, only used to test this credential. Found in HelpCrunch under Settings → Developers → Public API.',
    },
  ];
}
