import type { Node, NodeStatus } from '@node-red/registry';
import { ITEM_KINDS } from '../../core/helpdesk/item';
import { RecentStatus } from '../../node-red/host/recent-status';
import english from '../../node-red/host/locales/en-US.json';
import { createStatus } from '../../node-red/host/status';
import { FakeEnvironment } from '../core/sockets/fake-environment';

const MINUTE = 60_000;

function translate(key: string, words: Record<string, string | number> = {}): string {
  const text = key.split('.').reduce<unknown>((node, name) => Object(node)[name], english);
  return String(text ?? key).replace('__n__', String(words.n));
}

function shown(usual: NodeStatus = { fill: 'green', shape: 'dot', text: 'status.listening' }) {
  const statuses: NodeStatus[] = [];
  const environment = new FakeEnvironment();
  const node = { status: (status: string | NodeStatus) => void statuses.push(status as NodeStatus) };
  const status = new RecentStatus(node, translate, () => usual, environment);
  const now = () => environment.now();
  return { statuses, environment, status, now, texts: () => statuses.map(({ text }) => text) };
}

test('says what was refused, how often for each reason, and how long ago, while time goes by', async () => {
  const { texts, environment, status, now } = shown();
  status.refused('signature-mismatch', now());
  status.refused('signature-mismatch', now());
  expect(texts()).toEqual(['bad signature']);
  await environment.advance(1000);
  expect(texts()).toEqual(['bad signature', 'bad signature ×2']);
  await environment.advance(2 * MINUTE);
  expect(texts().slice(2)).toEqual(['bad signature ×2, 1 min ago', 'bad signature ×2, 2 min ago']);
  status.refused('signature-missing', now());
  await environment.advance(1000);
  expect(texts().at(-1)).toBe('not signed, bad signature ×2');
  await environment.advance(125 * MINUTE);
  expect(texts().at(-1)).toBe('not signed, bad signature ×2, 2 h ago');
  expect(texts().length).toBeLessThan(70);
});

test('lists the last reasons, not all that there are', async () => {
  const { texts, environment, status, now } = shown();
  for (const reason of ['signature-missing', 'timestamp-too-old', 'body-not-json', 'secret-missing'] as const)
    status.refused(reason, now());
  await environment.advance(1000);
  expect(texts().at(-1)).toBe('no secret, not JSON, too old, …');
});

test('says which event came last, and how long ago, in the colour of the node', async () => {
  const unverified: NodeStatus = { fill: 'green', shape: 'ring', text: 'status.listening-unverified' };
  const { statuses, environment, status, now } = shown(unverified);
  status.emitted('message.received', now());
  expect(statuses).toEqual([{ fill: 'green', shape: 'ring', text: 'message received' }]);
  await environment.advance(2 * MINUTE);
  expect(statuses.at(-1)?.text).toBe('message received, 2 min ago');
});

test('an event ends the count of refusals', async () => {
  const { texts, environment, status, now } = shown();
  status.refused('signature-mismatch', now());
  status.emitted('conversation.rated', now());
  await environment.advance(1000);
  status.refused('signature-mismatch', now());
  await environment.advance(1000);
  expect(texts()).toEqual(['bad signature', 'conversation rated', 'bad signature']);
});

test('a node that needs a person goes on saying so', () => {
  const { statuses, status, now } = shown({ fill: 'red', shape: 'ring', text: 'status.no-token' });
  status.emitted('message.received', now());
  expect(statuses).toEqual([{ fill: 'red', shape: 'ring', text: 'status.no-token' }]);
});

test('there are words for each kind', () => {
  for (const kind of ITEM_KINDS) expect(translate(`happened.${kind}`)).toMatch(/^[a-z ]+$/);
});

test('changes once a second at most, whatever comes', async () => {
  const { texts, environment, status, now } = shown();
  for (let request = 1; request <= 100; request += 1) {
    if (request % 2 === 0) status.emitted('message.received', now());
    else status.refused('signature-missing', now());
    await environment.advance(100);
  }
  expect(texts().length).toBeLessThanOrEqual(11);
});

test('what the node shows otherwise takes the place of what came last', () => {
  const statuses: unknown[] = [];
  const node = { status: (status: unknown) => void statuses.push(status) } as unknown as Node;
  const status = createStatus(node, (key) => key);
  status.show('listening');
  status.refused('signature-mismatch', Date.now());
  status.show('no-secret');
  status.close();
  expect(statuses).toEqual([
    { fill: 'green', shape: 'dot', text: 'status.listening' },
    { fill: 'red', shape: 'ring', text: 'refused.signature-mismatch' },
    { fill: 'red', shape: 'ring', text: 'status.no-secret' },
  ]);
});

test('leaves no timer behind', () => {
  const { environment, status, now } = shown();
  status.refused('signature-missing', now());
  status.refused('signature-missing', now());
  expect(environment.timers).toBe(1);
  status.end();
  expect(environment.timers).toBe(0);
});
