import { createServer } from 'node:http';
import { startChatwootServer, type ChatwootServer } from '../../simulator/chatwoot/server';
import { createDelivery } from '../../simulator/senders';
import { fakeN8n, type FakeSetup } from './fake-n8n';

let chatwoot: ChatwootServer;
const open: ChatwootServer[] = [];
let now = Date.now();
beforeEach(() => jest.spyOn(Date, 'now').mockImplementation(() => now));
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function published(setup: Partial<FakeSetup> = {}) {
  chatwoot = await startChatwootServer();
  open.push(chatwoot);
  const { url, accountId, tokens } = chatwoot;
  const n8n = fakeN8n({ baseUrl: url, accountId, accessToken: tokens.administrator, ...setup });
  await n8n.create();
  n8n.requests.length = 0;
  return n8n;
}

const secretNow = () => chatwoot.webhooks()[0]?.secret ?? '';
const recreate = () => chatwoot.recreateWebhook(Number(chatwoot.webhooks()[0]?.id)).secret;
const message = (secret: string) => createDelivery('chatwoot', 'message_created', { secret, now });
const LISTED = 'GET /api/v1/accounts/12/webhooks';

describe('a secret that changed at Chatwoot', () => {
  it('is read again with the first delivery that does not fit, which is then taken', async () => {
    const n8n = await published();
    const before = secretNow();
    await n8n.deliver(message(before));
    const secret = recreate();
    expect((await n8n.deliver(message(secret))).items).toHaveLength(1);
    expect(n8n.requests).toEqual([LISTED]);
    // The next ones need not ask, and the old secret is worth nothing any more.
    expect((await n8n.deliver(message(secret))).items).toHaveLength(1);
    expect((await n8n.deliver(message(before))).status).toBe(401);
  });

  it('is kept, sealed, so that another process or a restart needs not ask', async () => {
    const n8n = await published();
    const before = n8n.stored();
    const secret = recreate();
    await n8n.deliver(message(secret));
    expect(n8n.stored()).not.toBe(before);
    expect(n8n.stored()).not.toContain(secret);
    const restarted = inAnotherProcess(n8n);
    expect((await restarted.deliver(message(secret))).items).toHaveLength(1);
    expect(restarted.requests).toEqual([]);
  });

  it('is kept in memory by an n8n that saves nothing of a delivery that starts a workflow', async () => {
    const n8n = await published({ forgetful: true });
    const stored = n8n.stored();
    for (const round of [1, 2]) {
      const secret = recreate();
      for (let delivery = 0; delivery < 3; delivery += 1) {
        expect((await n8n.deliver(message(secret))).items).toHaveLength(1);
        now += 40_000;
      }
      expect(n8n.requests).toEqual(Array(round).fill(LISTED));
    }
    expect(n8n.stored()).toBe(stored);
    // One that starts nothing is enough.
    await n8n.deliver(message('forged'));
    expect(n8n.stored()).not.toBe(stored);
    const restarted = inAnotherProcess(n8n);
    expect((await restarted.deliver(message(secretNow()))).items).toHaveLength(1);
    expect(restarted.requests).toEqual([]);
  });

  it('is asked for once by all that wait for it', async () => {
    const n8n = await published();
    const secret = recreate();
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => n8n.deliver(message(secret))));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(n8n.requests).toEqual([LISTED]);
  });
});

describe('a forger', () => {
  it('makes n8n ask once in ten seconds, and not at all with what fails before the signature', async () => {
    const n8n = await published();
    const forged = message('forged');
    const old = createDelivery('chatwoot', 'message_created', { secret: 'forged', now: now - 600_000 });
    const unsigned = { ...forged, headers: { ...forged.headers, 'X-Chatwoot-Signature': 'sha256=00' } };
    for (const delivery of [old, unsigned]) expect((await n8n.deliver(delivery)).status).toBe(401);
    expect(n8n.requests).toEqual([]);
    for (let second = 0; second < 25; second += 1) {
      expect((await n8n.deliver(message('forged'))).status).toBe(401);
      now += 1000;
    }
    expect(n8n.requests).toEqual([LISTED, LISTED, LISTED]);
    expect(n8n.log.filter((line) => line.includes('signature-mismatch'))).toEqual([
      expect.stringContaining('fetched again at most once every ten seconds'),
    ]);
  });

  it('does not keep the right ones out while it asks', async () => {
    const n8n = await published();
    const right = message(secretNow());
    const results = await Promise.all([n8n.deliver(message('forged')), n8n.deliver(right)]);
    expect(results.map(({ status }) => status)).toEqual([401, 200]);
  });
});

describe('a secret that is not there', () => {
  it('is asked for when the token was changed, and kept under the new one', async () => {
    const n8n = await published();
    const { store, tokens } = chatwoot;
    const changed = 'another-token-of-the-administrator';
    Object.assign(store.users.find((each) => each.access_token === tokens.administrator) ?? {}, {
      access_token: changed,
    });
    n8n.change({ accessToken: changed });
    expect((await n8n.deliver(message(secretNow()))).items).toHaveLength(1);
    expect(n8n.requests).toEqual([LISTED]);
    const restarted = inAnotherProcess(n8n);
    expect((await restarted.deliver(message(secretNow()))).items).toHaveLength(1);
    expect(restarted.requests).toEqual([]);
  });

  it('is asked for when n8n lost what it stored', async () => {
    const n8n = await published();
    n8n.wipe();
    for (let delivery = 0; delivery < 3; delivery += 1) {
      expect((await n8n.deliver(message(secretNow()))).items).toHaveLength(1);
      now += 40_000;
    }
    expect(n8n.requests).toEqual([LISTED]);
    await n8n.remove();
    await n8n.passTime();
    expect(chatwoot.webhooks()).toEqual([]);
  });

  it('is told in the log when it cannot be had, with the reason and without the token', async () => {
    const n8n = await published();
    const secret = recreate();
    n8n.change({ accessToken: chatwoot.tokens.agent });
    expect((await n8n.deliver(message(secret))).status).toBe(503);
    expect(n8n.log).toEqual([
      expect.stringMatching(
        /could not be fetched again \(not-administrator\)\. This access token belongs to an agent/,
      ),
      expect.stringMatching(/secret-missing\. .*Publish the workflow again/),
    ]);
    expect(n8n.log.join()).not.toContain(chatwoot.tokens.agent);
  });
});

describe('a Chatwoot that does not answer', () => {
  it('lets the delivery wait half of the five seconds that Chatwoot waits', async () => {
    const n8n = await published();
    const secret = recreate();
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    n8n.change({ baseUrl: `http://127.0.0.1:${port}` });
    const begin = performance.now();
    expect((await n8n.deliver(message(secret))).status).toBe(401);
    const took = performance.now() - begin;
    silent.closeAllConnections();
    silent.close();
    expect(took).toBeGreaterThan(2000);
    expect(took).toBeLessThan(4000);
    expect(n8n.log[0]).toMatch(/\(unreachable\).*request timed out/);
  });
});

/** The same trigger over the same database, with nothing in memory. */
function inAnotherProcess(n8n: ReturnType<typeof fakeN8n>): ReturnType<typeof fakeN8n> {
  let loaded = { fakeN8n };
  jest.isolateModules(() => {
    loaded = jest.requireActual<typeof loaded>('./fake-n8n');
  });
  return loaded.fakeN8n({ ...n8n.setup(), ...n8n.ids, staticData: JSON.parse(n8n.stored()) });
}
