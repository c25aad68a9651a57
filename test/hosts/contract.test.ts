import { providers, type ProviderId } from '../../core';
import { listSamples, createDelivery, type SignedDelivery } from '../../simulator/senders';
import { startN8n, type N8nHost } from '../../simulator/hosts/n8n';
import { collectItems as collectFromN8n } from '../../simulator/hosts/n8n-collect';
import { startNodeRed, type NodeRedHost } from '../../simulator/hosts/node-red';
import { collectItems as collectFromNodeRed, type Expected } from '../../simulator/hosts/node-red-items';
import { deliverableOf, vectors } from '../fixtures/vectors';

const SECRET = 'the same on both hosts';
const MINUTE = 60_000;

let n8n: N8nHost;
let nodeRed: NodeRedHost;

beforeAll(async () => {
  nodeRed = await startNodeRed();
  n8n = await startN8n();
}, 15 * MINUTE);

afterAll(async () => {
  await Promise.all([nodeRed?.stop(), n8n?.stop()]);
}, MINUTE);

const isSigned = ({ headers }: SignedDelivery) =>
  Object.keys(headers).some((name) => /signature/i.test(name));

const expectation = (delivery: SignedDelivery): Expected => ({
  delivery,
  mode: isSigned(delivery) ? 'signature' : 'unsigned',
});

test(
  'the same bytes give the same item on n8n and on Node-RED, for every event and variant',
  async () => {
    const now = Date.now();
    const deliveries = listSamples().map(({ provider, event, variant }) =>
      createDelivery(provider, event, { variant, secret: SECRET, now }),
    );
    expect(deliveries.length).toBeGreaterThan(118);

    const fromN8n = await collectFromN8n(n8n, deliveries, SECRET);
    const fromNodeRed = await collectFromNodeRed(nodeRed, SECRET, deliveries.map(expectation));

    for (const [index, delivery] of deliveries.entries()) {
      expect(fromN8n[index]).toMatchObject({ provider: delivery.provider, event: delivery.event });
      // Both have been through JSON: n8n's database and Node-RED's probe.
      expect(fromNodeRed[index]).toEqual(fromN8n[index]);
    }
  },
  10 * MINUTE,
);

test.each(Object.keys(providers) as ProviderId[])(
  'what PHP signed for %s long ago gives the same item on both, though it does not survive re-serialisation',
  async (provider) => {
    const ours = vectors.filter((vector) => vector.provider === provider);
    const deliveries = ours.map((vector) => deliverableOf(vector, 'php'));
    const secret = ours[0]?.secret ?? '';
    expect(deliveries.length).toBeGreaterThan(10);

    const anyTime = { replayWindow: 0 };
    const fromN8n = await collectFromN8n(n8n, deliveries, secret, anyTime);
    const expected = deliveries.map((delivery) => ({ delivery, mode: 'signature' as const }));
    expect(await collectFromNodeRed(nodeRed, secret, expected, anyTime)).toEqual(fromN8n);
    for (const item of fromN8n) expect(item).toMatchObject({ provider, verified: true });
  },
  5 * MINUTE,
);
