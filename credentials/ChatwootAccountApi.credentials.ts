import type {
  ICredentialDataDecryptedObject,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  IHttpRequestOptions,
  INodeProperties,
} from 'n8n-workflow';
import { administratorCheck } from '../helpdesks/chatwoot/account-checks';
import { accountTest } from '../nodes/host/account-test';

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

  test: ICredentialTestRequest = accountTest(administratorCheck);
}
