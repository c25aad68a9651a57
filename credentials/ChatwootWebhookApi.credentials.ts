import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { answerRules, REDIRECTS } from '../nodes/host/answer-rules';
import { previousSecrets } from '../nodes/host/credential-fields';

export class ChatwootWebhookApi implements ICredentialType {
  name = 'chatwootWebhookApi';

  displayName = 'Chatwoot Webhook API';

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
      description: 'The address where you open Chatwoot, used for links in items and to test this credential',
    },
    {
      displayName: 'Account ID',
      name: 'accountId',
      type: 'string',
      default: '',
      placeholder: 'e.g. 1',
      description:
        "The number after /app/accounts/ in the browser's address bar. Only needed for Chatwoot before 4.14.2, which leaves the account out of a conversation's events.",
    },
    {
      displayName: 'Webhook Secret',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description:
        'Shown with the webhook in Chatwoot, under Settings → Integrations → Webhooks (Chatwoot 4.11.2 or newer)',
    },
    previousSecrets('Previous Secrets', 'previousSigningSecrets'),
  ];

  /** There is nothing to prove: a secret shows with the first delivery whether it is the right one. */
  test: ICredentialTestRequest = {
    request: {
      baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
      url: '/api',
      disableFollowRedirect: true,
    },
    rules: answerRules({
      404: 'No Chatwoot was found at this base URL. Enter the address where you open Chatwoot, up to /app.',
      ...REDIRECTS,
    }),
  };
}
