import type { ProviderId } from '../../../library';
import type { RestHelpdesk } from '../../../simulator/rest/rest-helpdesk';
import { startFreeScout } from '../../../simulator/rest/freescout';
import { startHelpScout } from '../../../simulator/rest/helpscout';
import type { SimulatedWebhook } from '../../../simulator/rest/rest-server';
import { startZammad } from '../../../simulator/rest/zammad';
import { startZendesk } from '../../../simulator/rest/zendesk';

/** A helpdesk that registers webhooks over REST, for the suites of registration: one row each. */
export interface RegistrationRow {
  readonly provider: ProviderId;
  readonly start: (options?: { readonly port?: number }) => Promise<RestHelpdesk>;
  /** What is chosen first, and then besides; each has a sample. */
  readonly event: string;
  readonly more: string;
  /** What people read when an account may not do it; null where all tokens may. */
  readonly wrongToken: RegExp;
  readonly notAllowed: RegExp | null;
  /** What is read there with an account's token. */
  readonly listPath: string;
  /** What the test of an account says to one that nobody has. */
  readonly wrongAccount: RegExp;
  /** And to one that may not do it; null where its test cannot tell. */
  readonly mayNot: RegExp | null;
  /** What n8n keeps with the credential for two days; here it has expired. */
  readonly session?: { readonly sessionToken: string };
  /** False where webhooks have no names there. */
  readonly named?: false;
  /** False where none can be changed, so that a new one takes its place. */
  readonly changeable?: false;
  /** Several rows there are one for a person, and made anew for another URL. */
  readonly asPairs?: true;
  /** False where it shows no secret: with one that a person made up, nothing could be known. */
  readonly recreatable?: false;
  /** It is told its secret, and shows it to nobody: what a person enters is not to be known. */
  readonly hidesSecret?: true;
}

export const REGISTRATION_ROWS: readonly RegistrationRow[] = [
  {
    provider: 'zammad',
    start: pairsAsWebhooks,
    event: 'ticket.created',
    more: 'ticket.state_changed',
    wrongToken: /rejected the access token/,
    notAllowed: /admin\.webhook and admin\.trigger/,
    listPath: '/api/v1/webhooks',
    wrongAccount: /rejected this token/,
    mayNot: /admin\.webhook and admin\.trigger/,
    asPairs: true,
    recreatable: false,
  },
  {
    provider: 'zendesk',
    start: startZendesk,
    event: 'ticket.comment_added',
    more: 'ticket.status_changed',
    wrongToken: /email address and the API token/,
    notAllowed: /administrator's email address/,
    listPath: '/api/v2/webhooks',
    wrongAccount: /rejected the email address and the API token/,
    mayNot: /email address and API token of an administrator/,
  },
  {
    provider: 'helpscout',
    start: startHelpScout,
    event: 'convo.customer.reply.created',
    more: 'satisfaction.ratings',
    wrongToken: /App ID and App Secret/,
    notAllowed: /must be an administrator/,
    listPath: '/v2/webhooks',
    wrongAccount: /does not know this App ID and App Secret/,
    mayNot: null,
    session: { sessionToken: 'expired' },
    hidesSecret: true,
  },
  {
    provider: 'freescout',
    start: async (options) => withoutMark(await startFreeScout(options)),
    event: 'convo.created',
    more: 'convo.status',
    wrongToken: /rejected the API key/,
    notAllowed: null,
    listPath: '/api/webhooks',
    wrongAccount: /rejected this API key/,
    mayNot: /rejected this API key/,
    named: false,
    changeable: false,
  },
];

const OF_EVENT = / · (\S+) \(Helpdesk Triggers [0-9a-f]{8}\)$/;

/** A webhook and a trigger for each event, seen as the one webhook that they are for a person. */
async function pairsAsWebhooks(options?: { readonly port?: number }): Promise<RestHelpdesk> {
  const { tokens, rows, add, change, delete: remove, refuse, ...zammad } = await startZammad(options);
  const account = (token: string) => ({ accountId: '', token });
  const view = (): SimulatedWebhook[] => {
    const views = new Map<string, SimulatedWebhook>();
    for (const { id, endpoint, name, active, signature_token } of rows('webhooks')) {
      const [whole, event] = OF_EVENT.exec(String(name)) ?? [];
      const isCalled = rows('triggers').some((trigger) => trigger.name === name && trigger.active === true);
      const title = whole === undefined ? String(name) : String(name).replace(whole, ' (Helpdesk Triggers)');
      const key = `${String(endpoint)} ${title}`;
      const seen = views.get(key);
      views.set(key, {
        id: seen?.id ?? String(id),
        url: String(endpoint),
        name: title,
        events: [...(seen?.events ?? []), ...(event === undefined ? [] : [event])],
        active: active === true && (isCalled || event === undefined) && seen?.active !== false,
        secret: String(signature_token),
      });
    }
    return [...views.values()];
  };
  return {
    ...zammad,
    accounts: { admin: account(tokens.admin), agent: account(tokens.agent), wrong: account(tokens.wrong) },
    webhooks: view,
    add: ({ url, name }) => {
      add('webhooks', { name, endpoint: url });
      return { id: '', name: '', events: [], active: true, secret: '', url };
    },
    change: (id, fields) => change('webhooks', Number(id), { ...fields }),
    delete: (id) => remove('webhooks', Number(id)),
    recreate: () => undefined,
    refuse: (answer) => refuse(answer === undefined ? undefined : () => answer),
  };
}

/** The parameters by which FreeScout's webhooks, which have no names, show that a trigger made them. */
const MARK = /[?&]as=[^&]*&registered-by=helpdesk-triggers$/;

function withoutMark(helpdesk: RestHelpdesk): RestHelpdesk {
  const bare = (url: string) => url.replace(MARK, '');
  return {
    ...helpdesk,
    webhooks: () => helpdesk.webhooks().map((webhook) => ({ ...webhook, url: bare(webhook.url) })),
    happens: async (event, options) => {
      const answers = await helpdesk.happens(event, options);
      return Object.fromEntries(Object.entries(answers).map(([url, status]) => [bare(url), status]));
    },
  };
}
