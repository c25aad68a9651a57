import type {
  ICredentialDataDecryptedObject,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  IHttpRequestOptions,
  INodeProperties,
} from 'n8n-workflow';
import { zammadCheck } from '../helpdesks/zammad/rest';
import { accountTest } from '../nodes/host/account-test';

export class ZammadAccountApi implements ICredentialType {
  name = 'zammadAccountApi';

  displayName = 'Zammad Account API';

  icon: Icon = {
    light: 'file:../nodes/ZammadTrigger/zammad.svg',
    dark: 'file:../nodes/ZammadTrigger/zammad.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/zammad.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. https://tickets.example.com',
      description: 'The address where you open Zammad; webhooks are registered there, and links lead there',
    },
    {
      displayName: 'Access Token',
      name: 'accessToken',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description:
        'A token with the permissions admin.webhook and admin.trigger, from your profile in Zammad under Token Access',
    },
  ];

  /** A function: some seconds after unpublishing, when the webhook is removed, n8n evaluates no expressions any more. */
  async authenticate(
    { accessToken }: ICredentialDataDecryptedObject,
    options: IHttpRequestOptions,
  ): Promise<IHttpRequestOptions> {
    const Authorization = `Token token=${String(accessToken).trim()}`;
    return { ...options, headers: { ...options.headers, Authorization } };
  }

  test: ICredentialTestRequest = accountTest(zammadCheck);
}
