import type { IWebhookFunctions } from 'n8n-workflow';
import { fixedSecrets } from '../../core/trigger/secret-source';
import { NO_CREDENTIAL } from '../../core/trigger/credential';
import { botble } from '../../helpdesks/botble';
import { findTrigger } from '../../nodes/host/find-trigger';
import { botbleDelivery, SECRET } from '../core/deliveries';
import { fakeContext, type ContextOptions } from './fake-context';

const find = (options: ContextOptions) => {
  const { context } = fakeContext({ mode: 'webhook', workflowId: 'w', nodeId: 'n', ...options });
  return findTrigger(context as IWebhookFunctions, context.getNode(), botble);
};

const secrets = fixedSecrets({ ...NO_CREDENTIAL, signingSecrets: [SECRET] });
let sent = 0;
const delivery = () => botbleDelivery({ data: { message_id: (sent += 1) } });

/** What becomes of one delivery at the trigger that n8n asks for. */
async function take(options: ContextOptions, given = delivery()): Promise<string> {
  const { trigger, settings } = find({ ...options, parameters: { events: ['*'], ...options.parameters } });
  const verdict = await trigger.take(given, settings, secrets);
  if (verdict.action === 'emit') verdict.accept.reservation.commit();
  return verdict.action;
}

test('lives on between two requests, though n8n makes a new node for each', () => {
  expect(find({}).trigger).toBe(find({}).trigger);
});

test.each([
  ['workflow', { workflowId: 'other' }],
  ['node', { nodeId: 'other' }],
  ['URL: that of a test', { mode: 'manual' }],
] as const)('is another one for another %s', (_what, options) => {
  expect(find(options).trigger).not.toBe(find({}).trigger);
});

test('is told what its node says now', () => {
  expect(find({ parameters: { events: ['*'] } }).settings.events).toEqual(['*']);
  expect(find({ parameters: { events: ['message.received'] } }).settings.events).toEqual([
    'message.received',
  ]);
});

test('drops a copy, but none that somebody sends to the test URL', async () => {
  const message = delivery();
  expect([await take({}, message), await take({}, message)]).toEqual(['emit', 'drop']);
  const manual = { mode: 'manual', nodeId: 'test' } as const;
  expect([await take(manual, message), await take(manual, message)]).toEqual(['emit', 'emit']);
});

test('a message starts a workflow twice by two triggers, once where they share', async () => {
  const [alone, shared] = [delivery(), delivery()];
  const options = { shareDuplicates: true };
  expect([await take({ nodeId: '1' }, alone), await take({ nodeId: '2' }, alone)]).toEqual(['emit', 'emit']);
  const each = (nodeId: string) => take({ nodeId, parameters: { options } }, shared);
  expect([await each('1'), await each('2')]).toEqual(['emit', 'drop']);
});

test('of very many the oldest is forgotten', () => {
  const oldest = find({ nodeId: 'oldest' }).trigger;
  for (let each = 0; each < 999; each += 1) find({ nodeId: `node ${each}` });
  const latest = find({ nodeId: 'latest' }).trigger;
  expect(find({ nodeId: 'latest' }).trigger).toBe(latest);
  expect(find({ nodeId: 'oldest' }).trigger).not.toBe(oldest);
});
