import type {
  IAuthenticateGeneric,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  INodeProperties,
} from 'n8n-workflow';
import { answerRules, REDIRECTS } from '../nodes/host/answer-rules';

/** Apart from the webhook trigger's, which has to be an administrator's and is tested for that. */
export class ChatwootRealtimeApi implements ICredentialType {
  name = 'chatwootRealtimeApi';

  displayName = 'Chatwoot Realtime API';

  icon: Icon = {
    light: 'file:../nodes/ChatwootRealtimeTrigger/chatwoot-realtime.svg',
    dark: 'file:../nodes/ChatwootRealtimeTrigger/chatwoot-realtime.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/chatwoot-realtime.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      required: true,
      default: 'https://app.chatwoot.com',
      placeholder: 'e.g. https://chat.example.com',
      description: 'The address at which you open Chatwoot, up to /app',
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
      description:
        "Of a user made for this, agent or administrator: at the bottom of that user's Profile Settings. An agent's token hears the inboxes of that agent.",
    },
  ];

  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    // Chatwoot's own spelling has underscores, which nginx drops; both reach it as the same Rack variable.
    properties: { headers: { 'Api-Access-Token': '={{$credentials.accessToken}}' } },
  };

  /** Every role may ask for the inboxes it sees. */
  test: ICredentialTestRequest = {
    request: {
      baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
      url: '=/api/v1/accounts/{{$credentials.accountId}}/inboxes',
      disableFollowRedirect: true,
    },
    rules: answerRules({
      401: "Chatwoot refuses this token for this account. Copy it from the user's Profile Settings on the same server, and check that the account ID is one of that user's.",
      403: "Chatwoot refuses its API to this account. On Chatwoot's own cloud the free plan has none.",
      404: 'There is no Chatwoot with such an account at this base URL. Check both.',
      ...REDIRECTS,
    }),
  };
}
