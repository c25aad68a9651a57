import type { Node, NodeMessage } from '@node-red/registry';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createDuplicateMemory } from '../../core/duplicates/duplicates';
import { NO_CREDENTIAL } from '../../core/trigger/credential';
import { fixedSecrets, type SecretSource } from '../../core/trigger/secret-source';
import type { TriggerSettings } from '../../core/trigger/trigger-settings';
import { WebhookTrigger } from '../../core/trigger/webhook-trigger';
import { botble } from '../../helpdesks/botble';
import { createDeliveryHandler, createReports } from '../../node-red/host/delivery';
import type { Status } from '../../node-red/host/status';
import { botbleDelivery, SECRET, type Sent } from '../core/deliveries';
import { FakeEnvironment } from '../core/sockets/fake-environment';
import { settingsOf } from '../core/trigger/settings-of';

const right = fixedSecrets({ ...NO_CREDENTIAL, signingSecrets: [SECRET] });

/** A node of a flow, and what it did. */
function start(changes: Partial<TriggerSettings> = {}, secrets: SecretSource = right) {
  const memory = createDuplicateMemory();
  const trigger = new WebhookTrigger(botble, {
    after: new FakeEnvironment().after,
    duplicates: () => memory,
    registerAgain: '',
  });
  const done: string[] = [];
  const state = { fails: false };
  const messages: unknown[] = [];
  const node = {
    send: (message: unknown) => {
      if (state.fails) throw new Error('the flow is broken');
      messages.push(message);
    },
    error: (error: unknown, { topic }: NodeMessage) =>
      done.push(`error ${topic}: ${String(error).slice(0, 25)}`),
    warn: (text: string) => done.push(`warn ${text.slice(0, 22)}`),
    log: (text: string) => done.push(`log ${text.slice(0, 6)}`),
  } as unknown as Node;
  const status = {
    refused: (reason: string) => done.push(`status ${reason}`),
    emitted: (kind: string) => done.push(`status ${kind}`),
  } as unknown as Status;
  const handle = createDeliveryHandler({
    node,
    providerId: 'botble',
    trigger,
    settings: settingsOf(changes),
    secrets,
    reports: createReports(node, status, 'botble'),
    sent: () => done.push('sent'),
  });
  const post = async (sent: Sent = {}, body?: 'missing') => {
    const { method, headers, query, rawBody } = botbleDelivery(sent);
    const answered: { status?: number; headers?: Record<string, unknown>; again?: true } = {};
    const response = Object.assign(new EventEmitter(), {
      headersSent: false,
      destroyed: false,
      writeHead: (code: number, its: Record<string, unknown>) =>
        Object.assign(answered, { status: code, headers: its }),
      end: () => {},
    });
    handle({
      request: { method, headers } as unknown as IncomingMessage,
      response: response as unknown as ServerResponse,
      query,
      body: body ?? rawBody,
      again: () => (answered.again = true),
    });
    await new Promise((resolve) => setImmediate(resolve));
    return answered;
  };
  return { trigger, done, messages, state, post };
}

const forged = { headers: { 'x-webhook-signature': 'a'.repeat(64) } };

test('an accepted delivery is sent, told and answered, and its copy only answered', async () => {
  const { done, messages, post } = start();
  expect(await post()).toMatchObject({ status: 200 });
  expect(messages).toMatchObject([{ topic: 'botble/message.received', payload: { verified: true } }]);
  expect(await post()).toMatchObject({ status: 200 });
  expect([messages.length, done]).toEqual([1, ['sent', 'status message.received']]);
});

test('the payload alone is sent when that is asked for', async () => {
  const { messages, post } = start({ output: 'data' });
  await post();
  expect(messages).toMatchObject([{ payload: { message_id: 301 } }]);
  expect(messages[0]).not.toHaveProperty('payload.verified');
});

test('a refusal is counted in the status, and reaches Catch nodes once a minute', async () => {
  const { done, messages, post } = start();
  expect(await post(forged)).toMatchObject({ status: 401 });
  await post(forged);
  await post();
  await post(forged);
  expect(messages).toHaveLength(1);
  expect(done).toEqual([
    'status signature-mismatch',
    'error botble/refused: signature-mismatch. The s',
    'status signature-mismatch',
    'sent',
    'status message.received',
    'status signature-mismatch',
  ]);
});

test('a second output tells of refusals where there is one', async () => {
  const { messages, post } = start({ emitRefusals: true });
  await post(forged);
  expect(messages).toMatchObject([
    [null, { topic: 'botble/refused', payload: { reason: 'signature-mismatch' } }],
  ]);
});

test('a flow that cannot take the message makes the sender try again', async () => {
  const { done, messages, state, post } = start();
  state.fails = true;
  expect(await post()).toMatchObject({ status: 500 });
  expect(done).toEqual(['error botble/failed: Error: the flow is broken']);
  state.fails = false;
  expect(await post()).toMatchObject({ status: 200 });
  expect(messages).toHaveLength(1);
});

test('an event that is newer than the package is told, and a test of the helpdesk too', async () => {
  const { done, post } = start();
  await post({ event: 'chat.ended' });
  await post({ headers: { 'x-webhook-test': 'true' } });
  expect(done).toEqual(['sent', 'status other', 'warn The event "chat.ended"', 'log test. ']);
});

test('a connection whose body was not read carries no other request', async () => {
  const { post } = start();
  expect(await post({}, 'missing')).toMatchObject({ status: 400, headers: { Connection: 'close' } });
  expect((await post()).headers).not.toHaveProperty('Connection');
});

test('a delivery that waited for a secret while its node was closed goes to the next one', async () => {
  const changing: SecretSource = {
    known: () => ({ credential: NO_CREDENTIAL, isNewest: false }),
    fresh: async () => ({ ...NO_CREDENTIAL, signingSecrets: [SECRET] }),
  };
  const open = start({}, changing);
  expect(await open.post()).toMatchObject({ status: 200 });
  const closed = start({}, changing);
  closed.trigger.close();
  expect(await closed.post()).toEqual({ again: true });
  expect([closed.messages, closed.done]).toEqual([[], []]);
});

test('secrets that cannot be read make the sender try again', async () => {
  const failing: SecretSource = { ...right, known: () => Promise.reject(new Error('locked')) };
  const { done, post } = start({}, failing);
  expect(await post()).toMatchObject({ status: 500 });
  expect(done).toEqual(['error botble/failed: Error: locked']);
});
