import type {
  IAuthenticateGeneric,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  INodeProperties,
} from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class ChatwootWebhookApi implements ICredentialType {
  name = 'chatwootWebhookApi';

  displayName = 'Chatwoot Webhook API';

  icon: Icon = {
    light: 'file:../nodes/ChatwootTrigger/chatwoot.svg',
    dark: 'file:../nodes/ChatwootTrigger/chatwoot.dark.svg',
  };

  documentationUrl = 'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk#chatwoot';

  properties: INodeProperties[] = [
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      required: true,
      default: 'https://app.chatwoot.com',
      placeholder: 'e.g. https://chat.example.com',
      description:
        'The address at which you open Chatwoot; used for links in items and to test this credential',
    },
    {
      displayName: 'Webhook Secret',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description:
        'Shown at Chatwoot with the webhook, under Settings → Integrations → Webhooks (Chatwoot 4.11.2 or newer)',
    },
    previousSecrets('Previous Secrets', 'previousSigningSecrets'),
    {
      displayName: 'API Access Token',
      name: 'apiToken',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      description:
        'Optional, only used to test this credential: without it the test only asks whether a Chatwoot answers at the base URL. Found under Profile Settings.',
    },
  ];

  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    // Chatwoot's own spelling has underscores, which nginx drops; both reach it as the same Rack variable.
    properties: { headers: { 'Api-Access-Token': '={{$credentials.apiToken}}' } },
  };

  test: ICredentialTestRequest = {
    request: {
      baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
      url: '={{$credentials.apiToken ? "/api/v1/profile" : "/api"}}',
    },
  };
}
