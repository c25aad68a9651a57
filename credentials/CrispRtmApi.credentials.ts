import type {
  IAuthenticateGeneric,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  INodeProperties,
} from 'n8n-workflow';
import { tokenCheckPaths } from '../helpdesks/crisp/rtm/check-token';
import { SIMULATED_TOKEN_PREFIX } from '../helpdesks/crisp/rtm/simulated-token';
import { answerRules } from '../nodes/host/answer-rules';

/** n8n leaves out what it does not show, and shows this for one tier only. */
const WEBSITE_ID = '($credentials.websiteId || "").trim()';
/**
 * n8n stores no value that is the default one, and at first that was `plugin`, now `website`: who saved a plugin's token
 * then has no tier, and no website.
 */
const TIER = `($credentials.tier === "website" && !${WEBSITE_ID} ? "plugin" : $credentials.tier)`;

/** Who tests enters an identifier of the simulator; nobody else is asked about it. */
const SIMULATED = [{ _cnd: { startsWith: SIMULATED_TOKEN_PREFIX } }];

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
      default: 'website',
      description: 'The type of token, e.g. Website. Crisp rejects a token if the tier does not match.',
      options: [
        {
          name: 'Website',
          value: 'website',
          description:
            'Receives events from one workspace. Found under Settings → Workspace Settings → Advanced configuration.',
        },
        {
          name: 'Plugin',
          value: 'plugin',
          description:
            'Receives events from every workspace that installed your plugin. Found under Marketplace → your plugin → Tokens.',
        },
        {
          name: 'User (Advanced)',
          value: 'user',
          description: 'A personal login, which Crisp reserves for its own apps; receives a few more events',
        },
      ],
    },
    {
      displayName: 'Website ID',
      name: 'websiteId',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. 8c842203-7ed8-4e29-a608-7cf78a7d2fcc',
      displayOptions: { show: { tier: ['website'] } },
      description:
        'The workspace that the token belongs to, in Crisp under Settings → Workspace Settings → Setup & Integrations',
    },
    {
      displayName: 'Identifier',
      name: 'identifier',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. 0e65e85a-8f96-44f6-86f2-74ac93087453',
      description:
        'The first half of the token. Crisp shows both halves only once, when you create the token.',
    },
    {
      displayName: 'Key',
      name: 'tokenKey',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      placeholder: 'e.g. 29634008ae78…, 64 letters and digits',
      description: 'The second half of the token',
    },
    {
      displayName: 'Allow a Local Simulator',
      name: 'allowStandIn',
      type: 'boolean',
      default: false,
      displayOptions: { show: { identifier: SIMULATED } },
      description:
        'Whether to allow sending the token, unencrypted, to a Crisp simulator on this machine. For tests only.',
    },
    {
      displayName: 'Simulator API URL',
      name: 'apiUrl',
      type: 'string',
      required: true,
      default: 'http://127.0.0.1:28700/v1',
      displayOptions: { show: { identifier: SIMULATED, allowStandIn: [true] } },
      description: 'Must be on this machine; any other host that does not belong to Crisp is rejected',
    },
  ];

  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    properties: {
      auth: {
        username: '={{ $credentials.identifier.trim() }}',
        password: '={{ $credentials.tokenKey.trim() }}',
      },
      headers: { 'X-Crisp-Tier': `={{ ${TIER} }}` },
    },
  };

  test: ICredentialTestRequest = {
    request: {
      // Another host is never asked, whatever was entered: the token would go there.
      baseURL:
        '={{ $credentials.allowStandIn && /^http:[/][/](localhost|127[.]0[.]0[.]1)(:[0-9]+)?([/]|$)/.test($credentials.apiUrl.trim()) ? $credentials.apiUrl.trim() : "https://api.crisp.chat/v1" }}',
      url: `={{ ((${JSON.stringify(tokenCheckPaths)})[${TIER}] || "").replace("{websiteId}", ${WEBSITE_ID}) }}`,
    },
    rules: answerRules({
      401: 'Crisp does not recognize this token for this tier. Copy the identifier and the key again, as a pair, and select the tier that the token was created for.',
      403: 'Crisp recognizes this token but denies access. Check the tier and, for a website token, the website ID; a plugin must be installed in the workspace.',
      404: 'Crisp cannot find this workspace. Check the website ID under Settings → Workspace Settings → Setup & Integrations.',
      420: 'Crisp is limiting requests. Wait a minute, then test again.',
      429: 'The daily quota of this token is used up, or Crisp is limiting requests. Wait, then test again.',
    }),
  };
}
