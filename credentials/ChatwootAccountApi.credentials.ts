import type {
  ICredentialDataDecryptedObject,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  IHttpRequestOptions,
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
      description: 'The address where you open Chatwoot, without a path after the host',
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
      description: "An administrator's access token, at the bottom of Profile Settings in Chatwoot",
    },
  ];

  /**
   * A function: some seconds after unpublishing, when the webhook is removed, n8n evaluates no expressions any more.
   * Chatwoot's own spelling has underscores, which nginx drops; both reach it as the same Rack variable.
   */
  async authenticate(
    { accessToken }: ICredentialDataDecryptedObject,
    options: IHttpRequestOptions,
  ): Promise<IHttpRequestOptions> {
    return { ...options, headers: { ...options.headers, 'Api-Access-Token': String(accessToken).trim() } };
  }

  /** Only administrators see the webhooks, so that this tells about the role too. */
  test: ICredentialTestRequest = {
    request: {
      baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
      url: '=/api/v1/accounts/{{String($credentials.accountId).trim()}}/webhooks',
      disableFollowRedirect: true,
    },
    rules: answerRules({
      401: "Chatwoot rejected this token for this account. Use an administrator's token, copied from Profile Settings on the same server, and check that this person belongs to the account with this ID.",
      403: 'This account has no access to the Chatwoot API. On Chatwoot Cloud, the free plan includes neither the API nor webhooks.',
      404: 'No Chatwoot account with this ID was found at this base URL. Check the base URL and the account ID.',
      500: 'Chatwoot reported an internal error. After an update to 4.11.2 or newer, its database must be migrated before webhooks can be used.',
      ...REDIRECTS,
    }),
  };
}
