import type {
  IAuthenticateGeneric,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  INodeProperties,
} from 'n8n-workflow';
import { answerRules } from '../nodes/host/answer-rules';

export class CrispRtmApi implements ICredentialType {
  name = 'crispRtmApi';

  displayName = 'Crisp RTM API';

  icon: Icon = {
    light: 'file:../nodes/CrispRtmTrigger/crisp-rtm.svg',
    dark: 'file:../nodes/CrispRtmTrigger/crisp-rtm.dark.svg',
  };

  documentationUrl =
    'https://github.com/helpdesk-triggers/n8n-nodes-helpdesk/blob/main/docs/triggers/crisp-rtm.md';

  properties: INodeProperties[] = [
    {
      displayName: 'Tier',
      name: 'tier',
      type: 'options',
      default: 'plugin',
      description: 'The kind of token, e.g. Plugin: Crisp refuses a token under the name of another kind',
      options: [
        {
          name: 'Plugin',
          value: 'plugin',
          description: 'Hears all workspaces that installed your plugin. Marketplace → your plugin → Tokens.',
        },
        {
          name: 'Website',
          value: 'website',
          description: 'Hears one workspace. Settings → Workspace Settings → Advanced configuration.',
        },
        {
          name: 'User (Advanced)',
          value: 'user',
          description: "Somebody's own login, which Crisp keeps for its apps; hears a few more events",
        },
      ],
    },
    {
      displayName: 'Website ID',
      name: 'websiteId',
      type: 'string',
      default: '',
      placeholder: 'e.g. 8c842203-7ed8-4e29-a608-7cf78a7d2fcc',
      displayOptions: { show: { tier: ['website'] } },
      description: 'The workspace of the token: Settings → Workspace Settings → Setup & Integrations',
    },
    {
      displayName: 'Identifier',
      name: 'identifier',
      type: 'string',
      default: '',
      placeholder: 'e.g. 0e65e85a-8f96-44f6-86f2-74ac93087453',
      description: 'The first half of the token; Crisp shows both halves once, when it is made',
    },
    {
      displayName: 'Key',
      name: 'tokenKey',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      placeholder: 'e.g. 29634008ae78…, 64 letters and digits',
      description: 'The second half of the token',
    },
    {
      displayName: 'Allow a Local Stand-In',
      name: 'allowStandIn',
      type: 'boolean',
      default: false,
      description:
        'Whether the token may also go to a program on this machine that plays Crisp, without encryption. For tests only.',
    },
    {
      displayName: 'API URL of the Stand-In',
      name: 'apiUrl',
      type: 'string',
      default: 'http://127.0.0.1:4600/v1',
      displayOptions: { show: { allowStandIn: [true] } },
      description: 'Must be on this machine; any other host but those of Crisp is refused',
    },
  ];

  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    properties: {
      auth: { username: '={{ $credentials.identifier }}', password: '={{ $credentials.tokenKey }}' },
      headers: { 'X-Crisp-Tier': '={{ $credentials.tier }}' },
    },
  };

  test: ICredentialTestRequest = {
    request: {
      // Another host is never asked, whatever was entered: the token would go there.
      baseURL:
        '={{ $credentials.allowStandIn && /^http:[/][/](localhost|127[.]0[.]0[.]1)(:[0-9]+)?([/]|$)/.test($credentials.apiUrl) ? $credentials.apiUrl : "https://api.crisp.chat/v1" }}',
      // A website token may ask about its own workspace only, a user token has no account to ask for.
      url: '={{ $credentials.tier === "website" ? "/website/" + $credentials.websiteId : $credentials.tier === "plugin" ? "/plugin/connect/account" : "/user/connect/endpoints" }}',
    },
    rules: answerRules({
      401: 'Crisp does not know this token under this tier. Copy identifier and key again, as a pair, and choose the tier that the token was made for.',
      403: 'Crisp knows this token and refuses it here. Check its tier and, for a website token, the website ID; a plugin has to be installed in the workspace.',
      404: 'Crisp knows no such workspace. Check the website ID: Settings → Workspace Settings → Setup & Integrations.',
      420: 'Crisp answered that there were too many requests. Wait a minute and test again.',
      429: 'The quota of this token is used up for today, or there were too many requests. Wait and test again.',
    }),
  };
}
