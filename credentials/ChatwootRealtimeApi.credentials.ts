import type {
  IAuthenticateGeneric,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  INodeProperties,
} from 'n8n-workflow';
import { agentCheck } from '../helpdesks/chatwoot/account-checks';
import { accountTest } from '../nodes/host/account-test';

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
      description: 'The address where you open Chatwoot, up to /app',
    },
    {
      displayName: 'Account ID',
      name: 'accountId',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. 1',
      description: "The number after /app/accounts/ in the browser's address bar",
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
        "The access token of a user created for this purpose, agent or administrator: at the bottom of that user's Profile Settings. An agent's token receives events from that agent's inboxes only.",
    },
  ];

  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    // Chatwoot's own spelling has underscores, which nginx drops; both reach it as the same Rack variable.
    properties: { headers: { 'Api-Access-Token': '={{String($credentials.accessToken).trim()}}' } },
  };

  test: ICredentialTestRequest = accountTest(agentCheck);
}
