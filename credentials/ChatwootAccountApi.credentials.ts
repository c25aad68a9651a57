import type {
  IAuthenticateGeneric,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  INodeProperties,
} from 'n8n-workflow';
import { answerRules, REDIRECTS } from '../nodes/host/answer-rules';

/** Not `chatwootApi`: names of credentials are one for all of n8n, and every other package for Chatwoot took that. */
export class ChatwootAccountApi implements ICredentialType {
  name = 'chatwootAccountApi';

  displayName = 'Chatwoot Account API';

  icon: Icon = {
    light: 'file:../nodes/ChatwootTrigger/chatwoot.svg',
    dark: 'file:../nodes/ChatwootTrigger/chatwoot.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/chatwoot.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      required: true,
      default: 'https://app.chatwoot.com',
      placeholder: 'e.g. https://chat.example.com',
      description: 'The address at which you open Chatwoot, without a path behind the host',
    },
    {
      displayName: 'Account ID',
      name: 'accountId',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. 1',
      description: "The number in the browser's address behind /app/accounts/",
    },
    {
      displayName: 'API Access Token',
      name: 'accessToken',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      placeholder: 'e.g. kzNaJC2B…, 24 letters and digits',
      description: "An administrator's, found at Chatwoot at the bottom of Profile Settings",
    },
  ];

  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    // Chatwoot's own spelling has underscores, which nginx drops; both reach it as the same Rack variable.
    properties: { headers: { 'Api-Access-Token': '={{$credentials.accessToken}}' } },
  };

  /** Only administrators see the webhooks, so that this tells about the role too. */
  test: ICredentialTestRequest = {
    request: {
      baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
      url: '=/api/v1/accounts/{{$credentials.accountId}}/webhooks',
      disableFollowRedirect: true,
    },
    rules: answerRules({
      401: "Chatwoot refuses this token for this account. It has to be an administrator's, copied from Profile Settings of the same server, and the account ID one of that person's accounts.",
      403: "Chatwoot refuses its API to this account. On Chatwoot's own cloud the free plan has neither the API nor webhooks.",
      404: 'There is no Chatwoot with such an account at this base URL. Check both.',
      500: 'Chatwoot failed inside. After an update to 4.11.2 or newer its database has to be migrated before webhooks can be used.',
      ...REDIRECTS,
    }),
  };
}
