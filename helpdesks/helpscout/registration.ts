import type { ApiAnswer, ApiRequest, HelpdeskApi, NoAnswer } from '../../core/helpdesk/api';
import { failure, type Failure } from '../../core/helpdesk/registration-problem';
import { explainAnswer, unexpectedAnswer } from '../../core/api/explain-answer';
import { createOwnSecret } from '../../core/api/own-secret';
import type { RemoteWebhook, RemoteWebhooks, WantedWebhook } from '../../core/api/remote-webhooks';
import { act, isDone } from '../../core/api/act';
import { createWebhookRegistrar } from '../../core/api/webhook-registrar';
import { pathPart } from '../../core/read/path-part';
import { identifier, list, object, text, type JsonObject } from '../../core/read/read';
import { registrableNames } from '../../core/select/registrable-names';
import { helpScoutEvents } from './catalogue';
import { passRequest, readPass } from './pass';
import { helpScoutPresets } from './presets';

const PATH = '/v2/webhooks';
const MAX_PAGES = 10;

const WORDS = {
  label: 'Help Scout',
  path: PATH,
  tokenRefused:
    'Help Scout rejected the App ID and App Secret. Copy both from Your profile → My apps; a deleted app no longer works.',
  notAllowed:
    'This Help Scout app may not manage webhooks. Its user must be an administrator, and the plan must include API access. Or use manual registration.',
};

const CATALOGUE = {
  label: WORDS.label,
  events: helpScoutEvents.filter(({ surfaces }) => surfaces.webhook !== undefined),
  presets: helpScoutPresets,
};

/** developer.helpscout.com/mailbox-api/endpoints/webhooks. It is told the secret, and shows it to nobody. */
export const helpScoutRegistrar = createWebhookRegistrar({
  label: WORDS.label,
  open,
  resolve: (choices) => registrableNames(CATALOGUE, choices),
  createSecret: createOwnSecret,
});

type Ask = (request: ApiRequest) => Promise<ApiAnswer | NoAnswer>;

function open(api: HelpdeskApi): RemoteWebhooks {
  const call = withPass(api);
  return {
    list: () => readPages(call),
    create: async (wanted) => {
      const answer = await call({ method: 'POST', path: PATH, body: toBody(wanted) });
      const id = isDone(answer) ? (answer.resourceId ?? null) : null;
      return id === null ? explain(answer) : { ok: true, id };
    },
    change: (id, wanted) => act(call, { method: 'PUT', path: byId(id), body: toBody(wanted) }, explain),
    remove: (id) => act(call, { method: 'DELETE', path: byId(id) }, explain),
  };
}

/** A registration needs its pass for a few calls. */
function withPass({ call, ...account }: HelpdeskApi): Ask {
  let pass: Promise<ApiAnswer | NoAnswer> | undefined;
  return async (request) => {
    pass ??= call(passRequest(account));
    const answer = await pass;
    const bearer = isDone(answer) ? readPass(answer.body) : null;
    // OAuth says 400 to an app that it does not know.
    if (bearer === null) return answer.status === 400 ? { ...answer, status: 401 } : answer;
    return call({ ...request, headers: { Authorization: `Bearer ${bearer}` } });
  };
}

function byId(id: string): string {
  return `${PATH}/${pathPart(id)}`;
}

function toBody({ url, name, events, secret }: WantedWebhook): JsonObject {
  return { url, events, secret, label: name, payloadVersion: 'V2', notification: false, state: 'enabled' };
}

async function readPages(call: Ask): ReturnType<RemoteWebhooks['list']> {
  const webhooks: RemoteWebhook[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const answer = await call({ method: 'GET', path: PATH, query: { page: String(page) } });
    if (!isDone(answer)) return explain(answer);
    const { _embedded: embedded, page: about } = object(answer.body);
    const { webhooks: rows } = object(embedded);
    // An account without webhooks has an empty list, or none.
    if (about === undefined && rows === undefined) return unexpectedAnswer(answer, WORDS);
    webhooks.push(...list(rows).map((row) => toWebhook(object(row))));
    if (page >= Number(identifier(object(about).totalPages) ?? 1)) break;
  }
  return { ok: true, webhooks };
}

function toWebhook({ id, url, label, state, events }: JsonObject): RemoteWebhook {
  return {
    id: identifier(id) ?? '',
    url: text(url) ?? '',
    name: text(label),
    events: list(events).filter((each) => typeof each === 'string'),
    isActive: state === 'enabled',
    secret: null,
    // Nobody can know what a person's is signed with.
    isUsable: false,
  };
}

function explain(answer: ApiAnswer | NoAnswer): Failure {
  if (answer.status === 400) {
    return failure(
      'url-refused',
      'Help Scout rejected the webhook (400). The URL must be public and start with https, and your plan must include all selected events.',
    );
  }
  return explainAnswer(answer, WORDS);
}
