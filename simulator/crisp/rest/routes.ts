import type { Simulation } from '../simulation';
import type { CrispTier, CrispToken } from '../tokens';
import { found, refused, type RestAnswer } from './answer';
import { listConversations } from './conversations';
import { listMessages } from './messages';
import { writeMessage } from './write-message';

export interface RestRequest {
  readonly simulation: Simulation;
  readonly token: CrispToken;
  readonly query: URLSearchParams;
  /** What was posted, parsed; null where that is no JSON. */
  readonly written: unknown;
}

interface Route {
  /** Left out: GET. */
  readonly method?: 'POST';
  readonly path: RegExp;
  /** Left out: every tier. */
  readonly tier?: CrispTier;
  /** The parameters are the groups of the path; the first of a `/website/…` path is the website. */
  readonly answer: (request: RestRequest, first: string, second: string, third: string) => RestAnswer;
}

const ID = '([0-9a-f-]{36})';
const SESSION = '(session_[0-9a-f-]{36})';
const PAGE = '([1-9]\\d*)';
const LIST_SIZE = 20;

/** Paths: node-crisp-api 11.3, lib/resources. `/website/connect/endpoints` without an id is not documented. */
export const routes: readonly Route[] = [
  { path: path('/plugin/connect/endpoints'), tier: 'plugin', answer: endpoints },
  { path: path('/user/connect/endpoints'), tier: 'user', answer: endpoints },
  { path: path(`/website/${ID}/connect/endpoints`), answer: endpoints },
  { path: path('/plugin/connect/session'), tier: 'plugin', answer: () => found('resolved', {}) },
  {
    path: path('/plugin/connect/account'),
    tier: 'plugin',
    answer: ({ simulation }) => found('resolved', { plugin_id: simulation.workspace.pluginId }),
  },
  { path: path(`/plugin/connect/websites/all/${PAGE}`), tier: 'plugin', answer: connectedWebsites },
  { path: path(`/website/${ID}`), answer: website },
  {
    path: path(`/website/${ID}/inboxes/list/${PAGE}`),
    answer: ({ simulation }, id, page) =>
      found('listed', slicePage(simulation.workspace.listInboxes(id), page)),
  },
  {
    path: path(`/website/${ID}/operators/list`),
    answer: ({ simulation }) => found('listed', simulation.workspace.listOperators()),
  },
  {
    path: path(`/website/${ID}/conversations/${PAGE}`),
    answer: ({ simulation, query }, id, page) => listConversations(simulation.store, id, page, query),
  },
  { path: path(`/website/${ID}/conversation/${SESSION}`), answer: conversation },
  { path: path(`/website/${ID}/conversation/${SESSION}/messages`), answer: messages },
  { path: path(`/website/${ID}/conversation/${SESSION}/message/(\\d{1,15})`), answer: message },
  {
    method: 'POST',
    path: path(`/website/${ID}/conversation/${SESSION}/message`),
    answer: ({ simulation, written }, id, session) => writeMessage(simulation, id, session, written),
  },
];

function path(pattern: string): RegExp {
  return new RegExp(`^/v1${pattern}$`);
}

function slicePage(list: readonly object[], page: string): readonly object[] {
  return list.slice((Number(page) - 1) * LIST_SIZE, Number(page) * LIST_SIZE);
}

function endpoints({ simulation, token }: RestRequest): RestAnswer {
  const app = simulation.switches.endpoint ?? simulation.relay.url;
  const rescue = { socket: { app } };
  const socket = token.tier === 'plugin' ? { app } : { app, stream: app };
  return found('resolved', { socket, rescue });
}

function connectedWebsites({ simulation, query }: RestRequest, page: string): RestAnswer {
  const plan = { id: '7a3c1f58-e02b-4d97-9b64-5c8f0d2e6a13', name: 'essentials', trialing: false };
  const listed = simulation.workspace.installedWebsites().map(({ website_id }) => ({
    website_id,
    token: `${website_id.slice(0, 8)}-token`,
    settings: {},
    ...(query.get('include_plan') === '1' ? { plan, price: 0 } : {}),
  }));
  return found('listed', slicePage(listed, page));
}

function website({ simulation }: RestRequest, id: string): RestAnswer {
  const known = simulation.workspace.websites.find(({ website_id }) => website_id === id);
  if (known === undefined) return refused(404, 'website_not_found');
  return found('resolved', { ...known, logo: `https://${known.domain}/logo.png` });
}

function conversation({ simulation }: RestRequest, id: string, session: string): RestAnswer {
  const known = simulation.store.conversation(id, session);
  return known === undefined ? refused(404, 'conversation_not_found') : found('resolved', known.fields);
}

function messages({ simulation, query }: RestRequest, id: string, session: string): RestAnswer {
  const known = simulation.store.conversation(id, session);
  if (known === undefined) return refused(404, 'conversation_not_found');
  return listMessages(known, query, simulation);
}

function message({ simulation }: RestRequest, id: string, session: string, fingerprint: string): RestAnswer {
  const known = simulation.store.conversation(id, session)?.messages.get(Number(fingerprint));
  return known === undefined ? refused(404, 'message_not_found') : found('resolved', known);
}
