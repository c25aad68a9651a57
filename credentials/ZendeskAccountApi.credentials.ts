import type {
  ICredentialDataDecryptedObject,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  IHttpRequestOptions,
  INodeProperties,
} from 'n8n-workflow';
import { answerRules, REDIRECTS } from '../nodes/host/answer-rules';

/** Not `zendeskApi`, which is n8n's own: names of credentials are one for all of n8n. */
export class ZendeskAccountApi implements ICredentialType {
  name = 'zendeskAccountApi';

  displayName = 'Zendesk Account API';

  icon: Icon = {
    light: 'file:../nodes/ZendeskTrigger/zendesk.svg',
    dark: 'file:../nodes/ZendeskTrigger/zendesk.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/zendesk.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. https://example.zendesk.com',
      description: 'The address at which agents open Zendesk, without a path after the host',
    },
    {
      displayName: 'Email Address',
      name: 'accountId',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. name@example.com',
      description: 'Of an administrator at Zendesk, with whom the API token is used',
    },
    {
      displayName: 'API Token',
      name: 'accessToken',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description: 'Created in Admin Center, under Apps and integrations → APIs → API tokens',
    },
  ];

  /** A function: some seconds after unpublishing, when the webhook is removed, n8n evaluates no expressions any more. */
  async authenticate(
    { accountId, accessToken }: ICredentialDataDecryptedObject,
    options: IHttpRequestOptions,
  ): Promise<IHttpRequestOptions> {
    const auth = { username: `${String(accountId).trim()}/token`, password: String(accessToken).trim() };
    return { ...options, auth };
  }

  /** Only administrators see the webhooks, so that this tells about the role too. */
  test: ICredentialTestRequest = {
    request: {
      baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
      url: '/api/v2/webhooks',
      disableFollowRedirect: true,
    },
    rules: answerRules({
      401: 'Zendesk rejected the email address and the API token. Enter the address without /token, and check that API tokens are on in Admin Center.',
      403: 'This user may not manage webhooks. Use the email address and API token of an administrator.',
      404: 'No Zendesk was found at this base URL. Enter the address at which agents open Zendesk.',
      ...REDIRECTS,
    }),
  };
}
