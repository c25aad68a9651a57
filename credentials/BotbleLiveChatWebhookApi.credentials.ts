import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class BotbleLiveChatWebhookApi implements ICredentialType {
  name = 'botbleLiveChatWebhookApi';

  displayName = 'Botble Live Chat Webhook API';

  icon: Icon = {
    light: 'file:../nodes/BotbleLiveChatTrigger/botble.svg',
    dark: 'file:../nodes/BotbleLiveChatTrigger/botble.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/botble-live-chat.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Webhook Secret',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      placeholder: 'e.g. a long random string',
      description:
        'The secret that you entered for the webhook in the admin panel of your site, under Live Chat → Webhooks',
    },
    previousSecrets('Previous Secrets', 'previousSigningSecrets'),
  ];
}
