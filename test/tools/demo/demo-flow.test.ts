import { createDemoFlow } from '../../../tools/demo/demo-flow';
import { TRIGGERS } from '../../../recipes/triggers';

const TOKEN = { tier: 'plugin', identifier: 'id', key: 'simulated' } as const;
const flow = createDemoFlow(
  { slackUrl: 'http://slack', crmUrl: 'http://crm', crmToken: 't', itemsUrl: 'http://items' },
  { origin: 'http://127.0.0.1:4600', credentials: { plugin: TOKEN, website: TOKEN, user: TOKEN } as never },
);
const placed = flow.filter(({ x }) => x !== undefined) as {
  id: string;
  type: string;
  x: number;
  y: number;
}[];
const ofType = (type: string) => flow.filter((node) => node.type === type);

test('the first sight shows every webhook trigger and a socket, and no node of the tests', () => {
  const types = flow.map(({ type }) => type);
  for (const { nodeRed, webhook } of TRIGGERS) {
    if (webhook) expect(types).toContain(nodeRed.replace('-', ' '));
  }
  expect(types).toContain('crisp rtm');
  expect(types.filter((type) => /probe|counter|recorder/.test(type))).toEqual([]);
  expect(ofType('tab')).toHaveLength(1);
});

test('nodes lie apart, as wide as the editor draws the longest of them', () => {
  const near = placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter((other) => Math.abs(one.x - other.x) < 200 && Math.abs(one.y - other.y) < 40)
      .map((other) => `${one.id} and ${other.id}`),
  );
  expect(near).toEqual([]);
});

test('a comment says what to try, items are in the debug sidebar, and refusals on one node', () => {
  expect(ofType('comment').map(({ name }) => name)).toEqual([expect.stringContaining('Click the button')]);
  expect(ofType('debug').map(({ id }) => id)).toEqual(['items', 'refusals']);
  expect(ofType('catch').map(({ wires }) => wires)).toEqual([[['refusals']]]);
});
