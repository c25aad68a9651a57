import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class FrontWebhookApi implements ICredentialType {
  name = 'frontWebhookApi';

  displayName = 'Front Webhook API';

  icon: Icon = {
    light: 'file:../nodes/FrontTrigger/front.svg',
    dark: 'file:../nodes/FrontTrigger/front.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/front.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Signing Key',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description:
        'The signing key of your app, in Front under Settings → Developers → your app → Basic Information',
    },
    previousSecrets('Previous Signing Keys', 'previousSigningSecrets'),
  ];
}
