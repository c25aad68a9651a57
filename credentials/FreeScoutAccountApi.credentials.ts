import type {
  ICredentialDataDecryptedObject,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  IHttpRequestOptions,
  INodeProperties,
} from 'n8n-workflow';
import { freescoutCheck } from '../helpdesks/freescout/rest';
import { accountTest } from '../nodes/host/account-test';
import { previousSecrets } from '../nodes/host/credential-fields';

export class FreeScoutAccountApi implements ICredentialType {
  name = 'freeScoutAccountApi';

  displayName = 'FreeScout Account API';

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
      displayName: 'API Key',
      name: 'accessToken',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description: 'Shown in FreeScout under Manage → API & Webhooks',
    },
    {
      displayName: 'Secret Key',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description: 'Shown on the same page. FreeScout signs with it but does not provide it through its API.',
    },
    previousSecrets('Previous Secret Keys', 'previousSigningSecrets'),
  ];

  /** A function: some seconds after unpublishing, when the webhook is removed, n8n evaluates no expressions any more. */
  async authenticate(
    { accessToken }: ICredentialDataDecryptedObject,
    options: IHttpRequestOptions,
  ): Promise<IHttpRequestOptions> {
    return { ...options, headers: { ...options.headers, 'X-FreeScout-API-Key': String(accessToken).trim() } };
  }

  test: ICredentialTestRequest = accountTest(freescoutCheck);
}
