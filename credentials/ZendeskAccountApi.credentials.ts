import type {
  ICredentialDataDecryptedObject,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  IHttpRequestOptions,
  INodeProperties,
} from 'n8n-workflow';
import { zendeskCheck } from '../helpdesks/zendesk/account-check';
import { accountTest } from '../nodes/host/account-test';

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
      description: 'The address where agents open Zendesk, without a path after the host',
    },
    {
      displayName: 'Email Address',
      name: 'accountId',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. name@example.com',
      description: 'The email address of the Zendesk administrator whose API token you enter',
    },
    {
      displayName: 'API Token',
      name: 'accessToken',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description: 'Created in the Admin Center, under Apps and integrations → APIs → API tokens',
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

  test: ICredentialTestRequest = accountTest(zendeskCheck);
}
