import type { Node, NodeStatus } from '@node-red/registry';
import { createRefusalStatus } from '../../node-red/host/refusal-status';
import english from '../../node-red/host/locales/en-US.json';
import { createStatus } from '../../node-red/host/status';
import { FakeEnvironment } from '../core/sockets/fake-environment';

const MINUTE = 60_000;
/** A real clock is behind `createStatus`. */
const NOW = Date.now();

function shown() {
  const texts: string[] = [];
  const environment = new FakeEnvironment();
  const node = { status: (status: string | NodeStatus) => void texts.push(Object(status).text) };
  const translate = (key: string, words: Record<string, string | number> = {}) => {
    const [section = '', name = ''] = key.split('.');
    const text = (english as unknown as Record<string, Record<string, string>>)[section]?.[name] ?? key;
    return text.replace('__n__', String(words.n));
  };
  return { texts, environment, status: createRefusalStatus(node, translate, environment) };
}

test('says what was refused, how often, and how long ago, while time goes by', async () => {
  const { texts, environment, status } = shown();
  status.refused('signature-mismatch', 1, environment.now());
  status.refused('signature-mismatch', 2, environment.now());
  expect(texts).toEqual(['bad signature']);
  await environment.advance(MINUTE);
  await environment.advance(MINUTE);
  expect(texts).toEqual([
    'bad signature',
    'bad signature ×2, last 1 min ago',
    'bad signature ×2, last 2 min ago',
  ]);
  await environment.advance(1500);
  status.refused('timestamp-too-old', 3, environment.now());
  expect(texts.at(-1)).toBe('too old ×3');
  await environment.advance(125 * MINUTE);
  expect(texts.at(-1)).toBe('too old ×3, last 2 h ago');
  expect(texts.length).toBeLessThan(70);
});

test('changes once a second at most, whatever comes', async () => {
  const { texts, environment, status } = shown();
  for (let request = 1; request <= 100; request += 1) {
    status.refused('signature-missing', request, environment.now());
    await environment.advance(100);
  }
  expect(texts).toHaveLength(10);
});

test('takes back only what was shown, however often deliveries and forgeries take turns', () => {
  const statuses: unknown[] = [];
  const node = { status: (status: unknown) => void statuses.push(status) } as unknown as Node;
  const status = createStatus(node, (key) => key);
  status.show('listening');
  for (let turn = 1; turn <= 1000; turn += 1) {
    status.refused('signature-mismatch', 1, NOW);
    status.recovered();
  }
  status.close();
  expect(statuses).toEqual([
    { fill: 'green', shape: 'dot', text: 'status.listening' },
    { fill: 'red', shape: 'ring', text: 'refused.signature-mismatch' },
    { fill: 'green', shape: 'dot', text: 'status.listening' },
  ]);
});

test('leaves no timer behind', () => {
  const { texts, environment, status } = shown();
  status.refused('signature-missing', 1, environment.now());
  expect([status.isShown(), environment.timers]).toEqual([true, 1]);
  status.end();
  expect([status.isShown(), environment.timers]).toEqual([false, 0]);
  expect(texts).toHaveLength(1);
});
