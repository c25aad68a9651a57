import { createFetchApi } from '../../core/api/fetch-api';
import { systemEnvironment } from '../../core/environment/environment';
import type { ApiAccount, HelpdeskApi } from '../../core/helpdesk/api';
import type { StoredRegistration, WebhookSpec } from '../../core/helpdesk/registration';
import { providers, type Provider } from '../../library';
import type { RestHelpdesk } from '../../simulator/rest/rest-helpdesk';
import { REGISTRATION_ROWS } from '../hosts/registration/rows';

const URL = 'https://flows.example.com/hook/1';

/** Those with rules of their own have a suite in their folder. */
const USUAL = REGISTRATION_ROWS.filter(
  ({ named, changeable, recreatable }) => named !== false && changeable !== false && recreatable !== false,
);

describe.each(USUAL)(
  '$provider',
  ({ provider: id, start, event, more, wrongToken, notAllowed, hidesSecret }) => {
    const provider: Provider = providers[id];
    const registrar = findRegistrar(provider);
    let helpdesk: RestHelpdesk;
    beforeEach(async () => {
      helpdesk = await start();
    });
    afterEach(() => helpdesk.close());

    const open = (account: ApiAccount = helpdesk.accounts.admin): HelpdeskApi => ({
      ...account,
      enteredSecrets: [],
      call: createFetchApi(
        { baseUrl: helpdesk.url, headers: provider.api?.headers(account) ?? {} },
        systemEnvironment,
      ),
    });
    const specify = (change: Partial<WebhookSpec> = {}): WebhookSpec => ({
      url: URL,
      events: [event],
      name: 'n8n: Orders',
      signed: true,
      allowPrivateUrl: false,
      ...change,
    });
    async function ensure(change: Partial<WebhookSpec> = {}, stored?: StoredRegistration, api = open()) {
      const result = await registrar.ensure(specify(change), stored, api);
      if (!result.ok) throw new Error(result.problem.detail);
      return result.registration;
    }
    // What is hidden shows by a piece of its hash whether it is still the right one.
    const name = hidesSecret
      ? /^n8n: Orders \[[0-9a-f]{8}\] \(Helpdesk Triggers\)$/
      : /^n8n: Orders \(Helpdesk Triggers\)$/;
    const left = () => helpdesk.webhooks().map(({ url, events, active }) => [url, events.length, active]);
    const creations = () =>
      helpdesk.requests().filter(({ method, status }) => method !== 'GET' && status === 201);
    const changes = () =>
      helpdesk.requests().filter(({ method }) => ['PUT', 'PATCH', 'DELETE'].includes(method));

    test('is created once, with a secret that signs, and found again without a write', async () => {
      const made = await ensure();
      expect(made).toMatchObject({ url: URL, made: true, secrets: [expect.stringMatching(/.{20}/)] });
      expect(helpdesk.webhooks()).toMatchObject([
        { id: made.id, name: expect.stringMatching(name), secret: made.secrets[0] },
      ]);
      expect(await ensure({}, made)).toEqual(made);
      // Nothing was stored: a crash.
      expect(await ensure()).toEqual(made);
      expect([creations().length, changes()]).toEqual([1, []]);
      expect(await registrar.check(specify(), made, open())).toEqual({
        ok: true,
        state: 'in-place',
        registration: made,
      });
      expect(left()).toEqual([[URL, 1, true]]);
    });

    test('other events and another path change it in place', async () => {
      const made = await ensure();
      const moved = `${URL}0`;
      expect(await registrar.check(specify({ events: [event, more] }), made, open())).toEqual({
        ok: true,
        state: 'differs',
      });
      expect(await ensure({ events: [event, more], url: moved }, made)).toMatchObject({
        id: made.id,
        url: moved,
      });
      expect(left()).toEqual([[moved, 2, true]]);
    });

    test('all events', async () => {
      await ensure({ events: ['*'] });
      const offered = provider.events.filter(({ surfaces }) => surfaces.webhook !== undefined);
      expect(left()).toEqual([[URL, offered.length, true]]);
    });

    test('switched off at the helpdesk, it is switched on again', async () => {
      const made = await ensure();
      helpdesk.change(made.id, { active: false });
      expect(await registrar.check(specify(), made, open())).toMatchObject({ state: 'differs' });
      await ensure({}, made);
      expect(left()).toEqual([[URL, 1, true]]);
    });

    test('deleted at the helpdesk, it is created anew, and its secret is read before that', async () => {
      const made = await ensure();
      const [old] = helpdesk.webhooks();
      helpdesk.delete(made.id);
      expect(await registrar.readSecrets(made, open())).toMatchObject({
        ok: false,
        problem: { code: 'webhook-gone' },
      });
      const again = helpdesk.add({ url: URL, name: old?.name ?? '', events: old?.events ?? [] });
      // What was told at the registration cannot be read, so it is all that there is to try.
      const secrets = hidesSecret ? made.secrets : [again.secret];
      expect(await registrar.readSecrets(made, open())).toEqual({ ok: true, secrets });
      helpdesk.delete(again.id);
      expect((await ensure({}, made)).id).not.toBe(made.id);
      expect(left()).toEqual([[URL, 1, true]]);
    });

    test('only what was made here is removed', async () => {
      const foreign = helpdesk.add({ url: 'https://elsewhere.example.com/', name: 'x (Helpdesk Triggers)' });
      const made = await ensure();
      helpdesk.change(made.id, { url: 'https://elsewhere.example.com/2' });
      expect(await registrar.remove(made, open())).toEqual({ ok: true, state: 'foreign' });
      helpdesk.change(made.id, { url: URL });
      expect(await registrar.remove(made, open())).toEqual({ ok: true, state: 'removed' });
      expect(await registrar.remove(made, open())).toEqual({ ok: true, state: 'gone' });
      expect(helpdesk.webhooks()).toEqual([foreign]);
    });

    test("a person's with our URL is used and stays; what a person switched off does not count", async () => {
      const [example] = (await ensure({}), helpdesk.webhooks());
      helpdesk.delete(example?.id ?? '');
      const off = helpdesk.add({ ...example, id: 'off', url: URL, name: 'Off', active: false });
      const persons = helpdesk.add({ ...example, id: 'persons', url: URL, name: 'Mine' });
      const used = await ensure({ events: [more] });
      if (hidesSecret) {
        // Its secret is not to be known: it is left alone, and ours stands beside it.
        expect(used.made).toBe(true);
        expect(helpdesk.webhooks()).toMatchObject([off, persons, { id: used.id }]);
        return;
      }
      expect(used).toMatchObject({ id: persons.id, made: false, secrets: [persons.secret] });
      expect(helpdesk.webhooks()).toEqual([off, expect.objectContaining({ id: persons.id, name: 'Mine' })]);
      expect(helpdesk.webhooks()[1]?.events).toHaveLength(2);
      expect(await registrar.remove(used, open())).toEqual({ ok: true, state: 'foreign' });
      expect(helpdesk.webhooks()).toHaveLength(2);
    });

    test('what a test of this trigger left behind goes, and nothing that may be somebody else’s', async () => {
      const tested = `${URL}?test`;
      const add = (name: string, url = tested) => helpdesk.add({ url, name });
      const isLeftover = (url: string, name: string) => url === tested && name.startsWith('n8n test: ');
      const foreign = [
        add('n8n test: Orders'),
        add('n8n: Orders (Helpdesk Triggers)'),
        add('n8n test: Orders (Helpdesk Triggers)', 'https://elsewhere.example.com/'),
      ];
      add('n8n test: Orders (Helpdesk Triggers)');
      const made = await ensure({ isLeftover });
      expect(helpdesk.webhooks()).toEqual([...foreign, expect.objectContaining({ id: made.id })]);
      const again = add('n8n test: Orders (Helpdesk Triggers)', tested.replace('//', '//user:secret@'));
      expect(await registrar.check(specify({ isLeftover }), made, open())).toEqual({
        ok: true,
        state: 'differs',
      });
      expect(await ensure({ isLeftover }, made)).toEqual(made);
      expect(helpdesk.webhooks()).not.toContainEqual(again);
      expect(helpdesk.webhooks()).toHaveLength(4);
    });

    test.each([
      ['wrong', 'token-refused', wrongToken],
      ['agent', 'not-administrator', notAllowed ?? wrongToken],
    ] as const)('the account %s', async (who, code, sentence) => {
      const refused = await registrar.ensure(specify(), undefined, open(helpdesk.accounts[who]));
      expect(refused).toMatchObject({ ok: false, problem: { code, transient: false } });
      expect(refused).toHaveProperty('problem.detail', expect.stringMatching(sentence));
      expect(left()).toEqual([]);
    });

    test.each([
      [{ status: 503 }, 'server-error', true],
      [{ status: 429, headers: { 'retry-after': '30' } }, 'rate-limited', true],
      [{ status: 302, headers: { location: 'https://x.example' } }, 'unexpected-answer', false],
      [{ status: 200, body: {} }, 'unexpected-answer', false],
    ])('answered %j', async (answer, code, transient) => {
      const api = open();
      helpdesk.refuse(answer);
      expect(await registrar.ensure(specify(), undefined, api)).toMatchObject({
        problem: { code, transient },
      });
      const stored = { id: '1', url: URL, accountId: api.accountId, made: true };
      expect(await registrar.remove(stored, api)).toMatchObject({ problem: { code } });
      expect(await registrar.readSecrets(stored, api)).toMatchObject({ problem: { code } });
    });

    test('an event of no catalogue is refused before anything is asked', async () => {
      const refused = await registrar.ensure(specify({ events: ['no.such.event'] }), undefined, open());
      expect(refused).toMatchObject({ problem: { code: 'events-unknown' } });
      const empty = await registrar.ensure(specify({ events: [] }), undefined, open());
      expect(empty).toMatchObject({
        problem: {
          code: 'events-unknown',
          detail: `No events are selected, so there is nothing to register in ${provider.label}.`,
        },
      });
      expect(helpdesk.requests()).toEqual([]);
    });

    test('no token and no secret is in any sentence', async () => {
      const { wrong, agent } = helpdesk.accounts;
      for (const account of [wrong, agent]) {
        const said = JSON.stringify(await registrar.ensure(specify(), undefined, open(account)));
        expect(said).not.toContain(account.token);
      }
    });
  },
);

function findRegistrar({ registrar, id }: Provider) {
  if (registrar === undefined) throw new Error(`${id} registers nothing.`);
  return registrar;
}
