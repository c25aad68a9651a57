import type {
  IAuthenticateGeneric,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  INodeProperties,
} from 'n8n-workflow';
import { answerRules, REDIRECTS } from '../nodes/host/answer-rules';
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
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. https://desk.example.com',
      description:
        'The address where you open FreeScout; webhooks are registered there, and links lead there',
    },
    {
      displayName: 'Secret Key',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description: 'Shown in FreeScout under Manage → API & Webhooks; one for the whole FreeScout',
    },
    previousSecrets('Previous Secret Keys', 'previousSigningSecrets'),
    {
      displayName: 'API Key',
      name: 'accessToken',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      description: 'Shown on the same page. Required for automatic registration only.',
    },
  ];

  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    properties: { headers: { 'X-FreeScout-API-Key': '={{$credentials.accessToken}}' } },
  };

  /** Whether the secret is right shows with the first delivery. Without an API key, whether a FreeScout is there. */
  test: ICredentialTestRequest = {
    request: {
      baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
      url: '={{$credentials.accessToken ? "/api/webhooks" : "/login"}}',
      disableFollowRedirect: true,
    },
    rules: answerRules({
      401: 'FreeScout rejected this API key. Copy it again from Manage → API & Webhooks.',
      404: 'This FreeScout has no API. Install and activate its module "API & Webhooks", and check the base URL.',
      ...REDIRECTS,
    }),
  };
}
