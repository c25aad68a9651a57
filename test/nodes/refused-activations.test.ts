import { noteRefused, takeRefused } from '../../nodes/host/refused-activations';
import { fakeContext, type ContextOptions } from './fake-context';

const TRIGGER = { workflowId: 'w', nodeId: 'n', url: 'https://flows.example.com/webhook/1/webhook' };
const of = (changes: ContextOptions = {}) => fakeContext({ ...TRIGGER, ...changes }).context;

afterEach(() => noteRefused(of(), false));

test('a refusal is known once to whoever cleans up, with whatever static data', () => {
  expect(takeRefused(of())).toBe(false);
  noteRefused(of(), true);
  expect([takeRefused(of()), takeRefused(of())]).toEqual([true, false]);
});

test('the next attempt begins without it', () => {
  noteRefused(of(), true);
  noteRefused(of(), false);
  expect(takeRefused(of())).toBe(false);
});

test.each([
  ['node', { nodeId: 'other' }],
  ['workflow', { workflowId: 'other' }],
  ['n8n', { instanceId: 'other' }],
  ['test', { url: TRIGGER.url.replace('/webhook/', '/webhook-test/') }],
])('another %s has its own', (_what, changes) => {
  noteRefused(of(), true);
  expect(takeRefused(of(changes))).toBe(false);
  expect(takeRefused(of())).toBe(true);
});
