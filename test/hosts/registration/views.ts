import type { RestHelpdesk } from '../../../simulator/rest/rest-helpdesk';
import type { SimulatedWebhook } from '../../../simulator/rest/rest-server';
import { startZammad } from '../../../simulator/rest/zammad';

const OF_EVENT = / · (\S+) \(Helpdesk Triggers [0-9a-f]{8}\)$/;

/** A webhook and a trigger for each event, seen as the one webhook that they are for a person. */
export async function pairsAsWebhooks(options?: { readonly port?: number }): Promise<RestHelpdesk> {
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

export function withoutMark(helpdesk: RestHelpdesk): RestHelpdesk {
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
