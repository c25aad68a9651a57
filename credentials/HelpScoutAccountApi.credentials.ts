import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { helpScoutCheck } from '../helpdesks/helpscout/account-check';
import { accountTest } from '../nodes/host/account-test';

/** The app of an administrator. A pass is fetched with it for each registration, so that none is kept. */
export class HelpScoutAccountApi implements ICredentialType {
  name = 'helpScoutAccountApi';

  displayName = 'Help Scout Account API';

  icon: Icon = {
    light: 'file:../nodes/HelpScoutTrigger/help-scout.svg',
    dark: 'file:../nodes/HelpScoutTrigger/help-scout.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/help-scout.md';

  properties: INodeProperties[] = [
    {
      displayName: 'App ID',
      name: 'accountId',
      type: 'string',
      required: true,
      default: '',
      description: 'Of an app that an administrator created at Help Scout, under Your profile → My apps',
    },
    {
      displayName: 'App Secret',
      name: 'accessToken',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description: 'Shown with the app. The secret of the webhook is derived from it.',
    },
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'hidden',
      default: 'https://api.helpscout.net',
    },
  ];

  test: ICredentialTestRequest = accountTest(helpScoutCheck);
}
