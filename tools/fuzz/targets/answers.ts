import type { ApiCall, HelpdeskApi } from '../../../core/helpdesk/api';
import { chatwootPickers } from '../../../helpdesks/chatwoot/chatwoot-pickers';
import { chatwootRegistrar } from '../../../helpdesks/chatwoot/registration';
import { listInboxes, listWebsites } from '../../../helpdesks/crisp/rtm/list-workspaces';
import { list, object } from '../../../core/read/read';
import { PROFILE } from '../../../test/helpdesks/chatwoot/realtime/fake-chatwoot';
import { PLUGIN } from '../../../test/helpdesks/crisp/rtm/fake-crisp';
import { fetchWorkspaces } from '../../../test/helpdesks/crisp/rtm/fetch-workspaces';
import { FakeEnvironment } from '../../../test/core/sockets/fake-environment';
import { expand } from '../big';
import type { Target } from '../target';

const URL_OF_OURS = 'https://n8n.example.com/webhook/1';
const WEBHOOK = {
  id: 7,
  url: URL_OF_OURS,
  name: 'Trigger (Helpdesk Triggers)',
  subscriptions: ['message_created'],
  secret: 'a secret',
};
const VERSION = { status: 200, body: { version: '4.14.1' } };
const LISTED = { status: 200, body: { payload: { webhooks: [WEBHOOK] } } };
const WRITTEN = { status: 200, body: { payload: { webhook: WEBHOOK } } };

const SEEDS = [
  [VERSION, LISTED, WRITTEN],
  [VERSION, { status: 200, body: { payload: { webhooks: [] } } }, WRITTEN],
  [
    VERSION,
    { status: 200, body: { payload: { webhooks: [] } } },
    { status: 422, body: { attributes: ['url'] } },
  ],
  [VERSION, { status: 401, body: { error: 'no' } }, { status: 200, body: PROFILE }],
  [
    {
      status: 200,
      body: {
        payload: [{ id: 5, name: 'Shop', title: 'vip', website_id: 'w', inbox_id: 'i' }],
        data: [{ website_id: 'w', inbox_id: 'i' }],
      },
    },
  ],
  [{ status: 200, body: [{ id: 5, name: 'Lena' }] }],
  [
    { status: 429, body: {}, retryAfter: '30' },
    { status: 500 },
    { status: 302 },
    { status: 403, body: {} },
    { status: 404, body: {} },
  ],
  ['unreachable'],
].map((answers) => JSON.stringify(answers));

/** What a helpdesk's REST API answers to registering webhooks and to filling the editors' lists. */
export const answersTarget: Target = { name: 'answers', weight: 7, seeds: SEEDS, run };

const WISH = {
  url: URL_OF_OURS,
  events: ['preset:new-customer-message'],
  name: 'Trigger',
  signed: true,
  allowPrivateUrl: false,
};
const STORED = { id: '7', url: URL_OF_OURS, accountId: '12', made: true };

async function run(input: string): Promise<void> {
  const answers = list(parse(input));
  const api = (): HelpdeskApi => ({
    accountId: '12',
    token: '',
    enteredSecrets: [],
    call: answering(answers),
  });
  const results = [
    await chatwootRegistrar.check(WISH, STORED, api()),
    await chatwootRegistrar.ensure(WISH, undefined, api()),
    await chatwootRegistrar.ensure({ ...WISH, url: `${URL_OF_OURS}0` }, STORED, api()),
    await chatwootRegistrar.remove(STORED, api()),
    await chatwootRegistrar.readSecrets(STORED, api()),
  ];
  for (const pick of Object.values(chatwootPickers)) results.push((await pick(api())) as never);
  const environment = new FakeEnvironment();
  environment.fetch = fetching(answers);
  const source = fetchWorkspaces(PLUGIN, environment);
  results.push((await listWebsites(source)) as never);
  results.push((await listInboxes(source, ['w'])) as never);
  results.forEach(checkResult);
}

function checkResult(result: { readonly ok: boolean; readonly problem?: { readonly detail: string } }): void {
  if (typeof result.ok !== 'boolean') throw new Error('neither a result nor a problem');
  if (result.ok) return;
  const { detail = '' } = result.problem ?? {};
  if (!/[.?]$/.test(detail) || detail.length > 1500) throw new Error(`no sentence: ${detail.slice(0, 300)}`);
}

/** One after the other, the last one from then on. */
function answering(answers: readonly unknown[]): ApiCall {
  let next = 0;
  return async () => {
    const answer = answers[Math.min(next++, answers.length - 1)];
    if (answer === 'unreachable' || answer === undefined)
      return { status: 'unreachable', reason: 'ENOTFOUND' };
    const { status, body, retryAfter } = object(answer);
    const parsed = parse(expand(JSON.stringify(body) ?? 'null'));
    return {
      status: typeof status === 'number' ? status : 200,
      body: parsed,
      ...(typeof retryAfter === 'string' && { retryAfter }),
    };
  };
}

function fetching(answers: readonly unknown[]): typeof fetch {
  let next = 0;
  return async () => {
    const { body } = object(answers[Math.min(next++, answers.length - 1)]);
    return new Response(expand(JSON.stringify(body) ?? ''));
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
