import type { IAuthenticateGeneric, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class IntercomWebhookApi implements ICredentialType {
  name = 'intercomWebhookApi';

  displayName = 'Intercom Webhook API';

  icon: Icon = {
    light: 'file:../nodes/IntercomTrigger/intercom.svg',
    dark: 'file:../nodes/IntercomTrigger/intercom.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/intercom.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Client Secret',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description:
        'The client secret of your app, in Intercom under Developer Hub → your app → Basic information',
    },
    previousSecrets('Previous Client Secrets', 'previousSigningSecrets'),
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: 'https://app.intercom.com',
      placeholder: 'e.g. https://app.eu.intercom.com',
      description:
        'The address where you open Intercom, which depends on your region. Only used for links in items.',
    },
    {
      displayName: 'Access Token',
      name: 'accessToken',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      description:
        'Optional. Used by HTTP Request nodes, e.g. to answer a customer. Found in Intercom under Developer Hub → your app → Authentication.',
    },
  ];

  /** For HTTP Request nodes; the trigger calls no API. The version is the one that answers here are written for. */
  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    properties: {
      headers: {
        Authorization: '=Bearer {{String($credentials.accessToken).trim()}}',
        'Intercom-Version': '2.11',
      },
    },
  };
}
