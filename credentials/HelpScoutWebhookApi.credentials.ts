import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class HelpScoutWebhookApi implements ICredentialType {
  name = 'helpScoutWebhookApi';

  displayName = 'Help Scout Webhook API';

  icon: Icon = {
    light: 'file:../nodes/HelpScoutTrigger/help-scout.svg',
    dark: 'file:../nodes/HelpScoutTrigger/help-scout.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/help-scout.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Webhook Secret',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description:
        'The secret that you entered for the webhook in Help Scout, under Manage → Apps → Webhooks',
    },
    previousSecrets('Previous Secrets', 'previousSigningSecrets'),
  ];
}
