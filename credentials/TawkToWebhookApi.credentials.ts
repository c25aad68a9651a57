import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class TawkToWebhookApi implements ICredentialType {
  name = 'tawkToWebhookApi';

  displayName = 'Tawk.to Webhook API';

  icon: Icon = {
    light: 'file:../nodes/TawkToTrigger/tawk.svg',
    dark: 'file:../nodes/TawkToTrigger/tawk.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/tawk-to.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Webhook Secret',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description: 'The secret key of the webhook, in tawk.to under Administration → Settings → Webhooks',
    },
    previousSecrets('Previous Secrets', 'previousSigningSecrets'),
  ];
}
