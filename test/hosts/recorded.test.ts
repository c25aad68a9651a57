import { createSettings, providers, receive, type HelpdeskItem } from '../../library';
import type { Deliverable } from '../../simulator/deliver';
import { startN8n, type N8nHost } from '../../tools/hosts/n8n';
import { collectItems as collectFromN8n } from '../../tools/hosts/n8n-collect';
import { startNodeRed, type NodeRedHost } from '../../tools/hosts/node-red';
import { collectItems as collectFromNodeRed } from '../../tools/hosts/node-red-items';
import { asDelivery } from '../fixtures/as-delivery';
import { violations } from '../fixtures/item-validator';
import { recordedDeliveries, type RecordedDelivery } from '../recorded/read-recorded';

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

/** One trigger for each: a trigger knows one secret. */
const secrets = [...new Set(recordedDeliveries.map(({ secret }) => secret))];

test.each(
  secrets.map((secret, index) => [secret === null ? 'unsigned' : `signed with secret ${index}`, secret]),
)(
  'what a real Chatwoot sent, %s, is the same item on n8n, on Node-RED and in the core',
  async (_title, secret) => {
    const recorded = recordedDeliveries.filter((each) => each.secret === secret);
    const deliveries = recorded.map(deliverableOf);
    const known = secret ?? 'not needed';
    const mode = secret === null ? 'unsigned' : 'signature';

    const fromCore = recorded.map(itemOfCore);
    expect(fromCore.flatMap(violations)).toEqual([]);
    const anyTime = { replayWindow: 0 };
    const fromN8n = await collectFromN8n(n8n, deliveries, known, anyTime);
    expect(fromN8n).toEqual(fromCore);
    const expected = deliveries.map((delivery) => ({ delivery, mode }) as const);
    expect(await collectFromNodeRed(nodeRed, known, expected, anyTime)).toEqual(fromCore);
  },
  5 * MINUTE,
);

function deliverableOf({ headers, body }: RecordedDelivery): Deliverable {
  const { Host: _, ...sent } = headers;
  return { provider: 'chatwoot', headers: sent, body, query: {} };
}

/** As JSON: both hosts keep items as that. */
function itemOfCore(recorded: RecordedDelivery): HelpdeskItem {
  const { secret, at } = recorded;
  const settings = createSettings({
    provider: providers.chatwoot,
    // Both hosts take the address for links from the credential, which the unsigned mode has none of.
    ...(secret === null
      ? { authentication: { mode: 'unsigned' } }
      : { authentication: { mode: 'signature', secrets: [secret] }, baseUrl: 'https://chat.example.com' }),
    filters: { includeActivityUpdates: true },
  });
  const outcome = receive(asDelivery(deliverableOf(recorded), Date.parse(at)), settings);
  if (outcome.kind !== 'accept') throw new Error(`${recorded.event}: ${outcome.detail}`);
  return JSON.parse(JSON.stringify(outcome.item)) as HelpdeskItem;
}
