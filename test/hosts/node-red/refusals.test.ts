import { expectInLog } from '../../fixtures/expect-in-log';
import { providers, type ProviderId } from '../../../library';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { createFlow } from '../../../tools/hosts/node-red-flow';
import { collectItems } from '../../../tools/hosts/node-red-items';
import { deliver } from '../../../simulator/deliver';
import { createDelivery, listSamples, type SendOptions } from '../../../simulator/senders';
import { changesFor, harmlessChanges, mutations } from '../../fixtures/mutations';
import { leaksBelow, leaksIn } from '../../fixtures/leaks';
import { findExpected } from '../../fixtures/expected';
import { firstSample } from '../../fixtures/samples';

const SECRET = 'the-secret-nobody-may-see-8d1f';
const ids = [...new Set(listSamples().map(({ provider }) => provider))];

let host: NodeRedHost;
beforeAll(async () => {
  host = await startNodeRed();
}, 120_000);
afterAll(() => host?.stop());

test.each(ids)(
  '%s: unsigned deliveries are accepted where told so, and marked verified: false',
  async (provider) => {
    const mode = providers[provider].modes.find((each) => each !== 'signature');
    if (mode === undefined) return expect(findExpected(provider).modes).toEqual(['signature']);
    const delivery = createDelivery(provider, firstSample(provider), {
      secret: SECRET,
      now: Date.now(),
      unsigned: true,
    });
    const [item] = await collectItems(host, SECRET, [{ delivery, mode }]);
    expect(item?.verified).toBe(false);
  },
);

describe.each(ids)('%s', (provider: ProviderId) => {
  const path = `hook/${provider}-trigger`;
  const signer = () => {
    const now = Date.now();
    const event = firstSample(provider);
    const sign = (change: Partial<SendOptions> = {}) =>
      createDelivery(provider, event, { secret: SECRET, now, ...change });
    return { secret: SECRET, now, sign };
  };
  const overHttp = <Entry extends { needsFrozenClock?: true }>(entry: Entry) =>
    entry.needsFrozenClock !== true;

  test('refuses every changed delivery with 401, and no message leaves the node', async () => {
    await host.admin.deploy(createFlow([{ provider, secret: SECRET, settings: { dropDuplicates: false } }]));
    const before = (await host.messages.read()).length;
    const refused = changesFor(mutations, provider).filter(overHttp);
    for (const { name, apply } of refused) {
      const { status, body } = await deliver(host.hookUrl(path), apply(signer()));
      expect([name, status, body]).toEqual([name, 401, '{"error":"unauthorized"}']);
    }
    expect(refused.length).toBeGreaterThan(15);

    // Messages keep their order: when these are the only ones, the refused left none behind.
    const accepted = changesFor(harmlessChanges, provider).filter(overHttp);
    for (const { name, apply } of accepted) {
      expect([name, (await deliver(host.hookUrl(path), apply(signer()))).status]).toEqual([name, 200]);
    }
    await host.messages.waitFor(`${provider}-trigger-probe`, accepted.length);
    expect((await host.messages.read()).length - before).toBe(accepted.length);
  }, 60_000);
});

test('no secret is in the log, nor in a message, nor in a file', async () => {
  expect(leaksIn('log', host.log(), [SECRET])).toEqual([]);
  // Flows, encrypted credentials, messages, contexts.
  expect(leaksBelow(host.userFolder, [SECRET])).toEqual([]);
  await expectInLog(host, 'signature-mismatch');
  expect(JSON.stringify(await host.messages.read())).not.toContain(SECRET);
});
