import type { ApiAnswer, NoAnswer } from '../../../../core/helpdesk/api';
import { callWorkspaces, listInboxes, listWebsites } from '../../../../helpdesks/crisp/rtm/list-workspaces';
import { FakeCrisp, PLUGIN } from './fake-crisp';
import { fetchWorkspaces } from './fetch-workspaces';
import { USER, WEBSITE } from './reading';

let crisp: FakeCrisp;
beforeEach(() => {
  crisp = new FakeCrisp();
});

const paths = () => crisp.calls.map(({ path }) => path);
const websites = (credential = PLUGIN) => listWebsites(fetchWorkspaces(credential, crisp.environment));
const inboxes = (websiteId = 'w1') => listInboxes(fetchWorkspaces(WEBSITE, crisp.environment), [websiteId]);

const INSTALLED = (page: number) => `/plugin/connect/websites/all/${page}`;
const INBOXES = (page: number) => `/website/w1/inboxes/list/${page}`;

describe('workspaces', () => {
  test.each([
    ['website', WEBSITE],
    ['user', { ...USER, websiteId: 'w1' }],
  ])('a %s token shows its own one, by its name', async (_, credential) => {
    crisp.replies.set('/website/w1', [{ data: { name: 'Bike shop' } }]);
    expect(await websites(credential)).toEqual({ ok: true, rows: [{ value: 'w1', label: 'Bike shop' }] });
    expect(paths()).toEqual(['/website/w1']);
  });

  test.each([
    ['none', USER],
    ['an empty one', { ...USER, websiteId: '' }],
  ])('a user token with %s has nothing to choose from, and asks nobody', async (_, credential) => {
    expect(await websites(credential)).toEqual({ ok: true, rows: [] });
    expect(paths()).toEqual([]);
  });

  test('a plugin token shows all that installed the plugin, on however many pages', async () => {
    crisp.replies.set(INSTALLED(1), [{ data: [{ website_id: 'w1' }, { website_id: 'w2' }] }]);
    crisp.replies.set(INSTALLED(2), [{ data: [{ website_id: 'w3' }] }]);
    crisp.replies.set('/website/w2', [{ data: { name: 'Bike shop', domain: 'bikes.example.org' } }]);
    expect(await websites()).toEqual({
      ok: true,
      rows: [
        { value: 'w1', label: 'w1' },
        { value: 'w2', label: 'Bike shop', detail: 'bikes.example.org' },
        { value: 'w3', label: 'w3' },
      ],
    });
    expect(paths().slice(0, 3)).toEqual([INSTALLED(1), INSTALLED(2), INSTALLED(3)]);
  });

  test('one whose name may not be read is shown by its id', async () => {
    crisp.replies.set('/website/w1', [{ status: 403, reason: 'not_allowed', data: { name: 'Bike shop' } }]);
    expect(await websites(WEBSITE)).toEqual({ ok: true, rows: [{ value: 'w1', label: 'w1' }] });
  });

  test('only ten names are asked for, and the others are shown by their ids', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `w${index + 1}`);
    crisp.replies.set(INSTALLED(1), [{ data: ids.map((id) => ({ website_id: id })) }]);
    for (const id of ids) crisp.replies.set(`/website/${id}`, [{ data: { name: `Shop ${id}` } }]);
    const picked = await websites();
    const labels = picked.ok ? picked.rows.map(({ label }) => label) : [];
    expect(labels).toHaveLength(12);
    expect(labels.slice(9)).toEqual(['Shop w10', 'w11', 'w12']);
    expect(crisp.callsTo('/website/')).toHaveLength(10);
  });
});

describe('inboxes', () => {
  test('are shown by their names, or by their ids where they have none', async () => {
    const data = [{ inbox_id: 'i1', name: 'Orders' }, { inbox_id: 'i2', name: '' }, { inbox_id: 'i3' }];
    crisp.replies.set(INBOXES(1), [{ data }]);
    expect(await inboxes()).toEqual({
      ok: true,
      rows: [
        { value: 'i1', label: 'Orders' },
        { value: 'i2', label: 'i2' },
        { value: 'i3', label: 'i3' },
      ],
    });
    expect(paths()).toEqual([INBOXES(1), INBOXES(2)]);
  });

  test('without an id cannot be chosen', async () => {
    crisp.replies.set(INBOXES(1), [
      { data: [{ name: 'Orders' }, null, { inbox_id: 'i2', name: 'Returns' }] },
    ]);
    expect(await inboxes()).toEqual({ ok: true, rows: [{ value: 'i2', label: 'Returns' }] });
  });

  test('end after twenty pages, however many there are', async () => {
    for (let page = 1; page <= 25; page += 1) {
      crisp.replies.set(INBOXES(page), [{ data: [{ inbox_id: page }] }]);
    }
    const picked = await inboxes();
    expect(picked.ok && picked.rows.map(({ value }) => value).slice(18)).toEqual(['19', '20']);
    expect(paths()).toHaveLength(20);
  });

  test('are told as a problem when a page fails', async () => {
    crisp.replies.set(INBOXES(1), [{ data: [{ inbox_id: 'i1' }] }]);
    crisp.replies.set(INBOXES(2), [{ status: 503 }]);
    expect(await inboxes()).toMatchObject({ ok: false, problem: { code: 'server-error' } });
  });

  test('of an odd id are asked for by one part of the path', async () => {
    await inboxes('../w1');
    expect(crisp.calls).toHaveLength(1);
    expect(paths()).toEqual(['/website/..%2Fw1/inboxes/list/1']);
  });
});

describe('inboxes of several workspaces', () => {
  test('are those of all that the token reaches where none is chosen, each with its emoji', async () => {
    crisp.replies.set(INSTALLED(1), [{ data: [{ website_id: 'w1' }, { website_id: 'w2' }] }]);
    crisp.replies.set(INBOXES(1), [{ data: [{ inbox_id: 'i1', name: 'Orders', emoji: '📦' }] }]);
    crisp.replies.set('/website/w2/inboxes/list/1', [{ data: [{ inbox_id: 'i2', name: 'Returns' }] }]);
    const source = fetchWorkspaces(PLUGIN, crisp.environment);
    expect(await listInboxes(source, [])).toEqual({
      ok: true,
      rows: [
        { value: 'i1', label: '📦 Orders' },
        { value: 'i2', label: 'Returns' },
      ],
    });
  });

  test('are read of ten workspaces at most', async () => {
    const source = fetchWorkspaces(PLUGIN, crisp.environment);
    await listInboxes(
      source,
      Array.from({ length: 12 }, (_, index) => `w${index}`),
    );
    expect(paths()).toHaveLength(10);
  });
});

describe('by way of a host that sends requests itself', () => {
  const asked: string[] = [];
  const by = (answer: ApiAnswer | NoAnswer) =>
    callWorkspaces(
      { tier: 'website', websiteId: 'w1' },
      async ({ path }) => {
        asked.push(path);
        return answer;
      },
      () => 0,
    );

  test.each([200, 206])('what Crisp answers with %d is read', async (status) => {
    const source = by({ status, body: { error: false, data: { name: 'Bike shop' } } });
    expect(await listWebsites(source)).toEqual({ ok: true, rows: [{ value: 'w1', label: 'Bike shop' }] });
    expect(asked.at(-1)).toBe('/website/w1');
  });

  test.each<[string, ApiAnswer | NoAnswer, string, boolean]>([
    ['no answer', { status: 'unreachable', reason: 'ECONNREFUSED' }, 'unreachable', false],
    [
      'a refusal',
      { status: 401, body: { error: true, reason: 'invalid_session' } },
      'credentials-refused',
      true,
    ],
    ['a page', { status: 200, body: undefined }, 'unexpected-answer', false],
    ['an error with 200', { status: 200, body: { error: true } }, 'unexpected-answer', false],
    ['a wish to be left alone', { status: 429, body: {}, retryAfter: '5' }, 'rate-limited', false],
  ])('%s is told', async (_, answer, code, permanent) => {
    const picked = await listInboxes(by(answer), ['w1']);
    expect(picked).toMatchObject({ ok: false, problem: { code, permanent } });
  });
});
