import type { IAuthenticateGeneric, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
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
        'Optional. Used to test this credential, and by HTTP Request nodes. Found in HelpCrunch under Settings → Developers → Public API.',
    },
  ];

  /** For HTTP Request nodes; the trigger calls no API. Its test asks at docs.helpcrunch.com/rest-api-v1/api-setup-v1. */
  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    properties: { headers: { Authorization: '=Bearer {{String($credentials.apiKey).trim()}}' } },
  };
}
