import type {
  ICredentialDataDecryptedObject,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  IHttpRequestOptions,
  INodeProperties,
} from 'n8n-workflow';
import { answerRules, REDIRECTS } from '../nodes/host/answer-rules';

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

  /** Only who may manage webhooks sees them. */
  test: ICredentialTestRequest = {
    request: {
      baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
      url: '/api/v1/webhooks',
      disableFollowRedirect: true,
    },
    rules: answerRules({
      401: 'Zammad rejected this token. Create one in your profile under Token Access; it must not be expired.',
      403: 'This token may not manage webhooks. It needs the permissions admin.webhook and admin.trigger, and so does its user.',
      404: 'No Zammad was found at this base URL. Enter the address where you open Zammad.',
      ...REDIRECTS,
    }),
  };
}
