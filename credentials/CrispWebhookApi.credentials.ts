import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { previousSecrets } from '../nodes/host/credential-fields';

export class CrispWebhookApi implements ICredentialType {
  name = 'crispWebhookApi';

  displayName = 'Crisp Webhook API';

  icon: Icon = {
    light: 'file:../nodes/CrispTrigger/crisp.svg',
    dark: 'file:../nodes/CrispTrigger/crisp.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/crisp.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Signing Secret',
      name: 'signingSecret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      description:
        'For a Plugin Hook: the secret shown with the hook in the Crisp Marketplace, under your plugin → Settings → Events. The Development and Production hooks have different secrets.',
    },
    previousSecrets('Previous Signing Secrets', 'previousSigningSecrets'),
    {
      displayName: 'URL Key',
      name: 'urlSecret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      description:
        'For a Website Hook: a long random string, e.g. from a password generator. Add it to the end of the URL that you enter in Crisp: ?key=…',
    },
    previousSecrets('Previous URL Keys', 'previousUrlSecrets'),
  ];
}
