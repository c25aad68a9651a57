import type {
  ICredentialDataDecryptedObject,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  IDataObject,
  IHttpRequestHelper,
  IHttpRequestOptions,
  INodeProperties,
} from 'n8n-workflow';
import { withoutEndSlashes } from '../core/read/end-slashes';
import { helpScoutCheck } from '../helpdesks/helpscout/account-check';
import { PASS_PATH, passRequest, readPass } from '../helpdesks/helpscout/pass';
import { accountTest } from '../nodes/host/account-test';
import { toText } from '../nodes/host/to-text';

/** The requests that carry n8n's session token. */
const authenticated = new WeakSet<object>();

/** The app of an administrator. */
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
      description:
        'The ID of an app that an administrator created in Help Scout, under Your profile → My apps',
    },
    {
      displayName: 'App Secret',
      name: 'accessToken',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description: "Shown with the app. The webhook's secret is derived from it.",
    },
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'hidden',
      default: 'https://api.helpscout.net',
    },
    {
      displayName: 'Session Token',
      name: 'sessionToken',
      type: 'hidden',
      typeOptions: { expirable: true, password: true },
      default: '',
    },
  ];

  /**
   * n8n asks for this when it has no session token yet, when Help Scout says 401, and when it tests the credential. Without
   * one the request goes out all the same, so that Help Scout itself says what is wrong with the app.
   */
  async preAuthentication(
    this: IHttpRequestHelper,
    { baseUrl, accountId, accessToken }: ICredentialDataDecryptedObject,
  ): Promise<IDataObject> {
    const { path, ...request } = passRequest({ accountId: toText(accountId), token: toText(accessToken) });
    const url = `${withoutEndSlashes(toText(baseUrl))}${path}`;
    const answer: unknown = await this.helpers
      .httpRequest({ ...request, url, json: true, disableFollowRedirect: true })
      .catch(() => undefined);
    const sessionToken = readPass(answer);
    return sessionToken === null ? {} : { sessionToken };
  }

  /**
   * A registration brings a pass of its own, and asks for it with none. What was sent with an expired token comes here a
   * second time. An HTTP Request node calls its URL `uri`.
   */
  async authenticate(
    { sessionToken }: ICredentialDataDecryptedObject,
    options: IHttpRequestOptions & { readonly uri?: string },
  ): Promise<IHttpRequestOptions> {
    const { headers, url, uri } = options;
    const isOwn = headers?.Authorization !== undefined && !authenticated.has(options);
    if (isOwn || !sessionToken || String(url ?? uri).endsWith(PASS_PATH)) return options;
    const sent = { ...options, headers: { ...headers, Authorization: `Bearer ${String(sessionToken)}` } };
    authenticated.add(sent);
    return sent;
  }

  test: ICredentialTestRequest = accountTest(helpScoutCheck);
}
