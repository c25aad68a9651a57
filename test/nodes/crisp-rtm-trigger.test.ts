import { countCrispSockets } from '../../helpdesks/crisp/rtm/stream';
import { freshMessage } from '../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../simulator/crisp/server';
import { until } from '../simulator/until';
import { startFakeTrigger } from './fake-trigger';

let crisp: CrispServer;
beforeEach(async () => {
  crisp = await startCrispServer({ pingIntervalMs: 200, pingTimeoutMs: 200 });
});
afterEach(async () => {
  await crisp.close();
  expect(countCrispSockets()).toBe(0);
});
const say = (content = 'Hello') => {
  const message = freshMessage({ content });
  crisp.emit('message:send', message);
  return message;
};

test('emits messages with a key that no other workflow or node has', async () => {
  const trigger = await startFakeTrigger(crisp, { workflowId: 'w', nodeId: 'n' });
  const { website_id, session_id, fingerprint } = say();
  crisp.emit('session:set_state', { website_id, session_id, inbox_id: null, state: 'resolved' });
  await until(() => trigger.items().length === 2);
  expect(trigger.items()[0]?.json).toMatchObject({ provider: 'crisp', event: 'message:send', source: 'rtm' });
  // Which server it was comes before what is unique there.
  const [key, none] = trigger.keys();
  const id = `${website_id}:${session_id}:message:send:${fingerprint}`;
  expect([key?.replace(/^w:n:[\w-]{8}:/, ''), none]).toEqual([id, undefined]);
  await trigger.response.closeFunction?.();
});

test('gives only the payload where that is chosen', async () => {
  const trigger = await startFakeTrigger(crisp, { parameters: { options: { output: 'data' } } });
  const message = say();
  await until(() => trigger.items().length === 1);
  expect(trigger.items()[0]?.json).toEqual(message);
  await trigger.response.closeFunction?.();
});

test('limits the socket to the chosen websites and inboxes, from the lists and by hand', async () => {
  const trigger = await startFakeTrigger(crisp, {
    parameters: { websites: ['site-1'], inboxes: ['inbox-1'], options: { moreWebsites: 'site-2, site-1' } },
  });
  const [subscription] = crisp.subscriptions();
  expect(subscription?.rooms).toEqual(new Set(['site-1', 'site-2']));
  expect(subscription?.inboxes).toEqual(new Set(['inbox-1']));
  await trigger.response.closeFunction?.();
});

test('can be closed twice, and emits nothing from then on', async () => {
  const trigger = await startFakeTrigger(crisp);
  await Promise.all([trigger.response.closeFunction?.(), trigger.response.closeFunction?.()]);
  await until(() => crisp.connections().open === 0);
  say();
  await crisp.fault('revoked-token');
  expect(trigger.items()).toEqual([]);
  expect(trigger.errors()).toEqual([]);
});

test('200 triggers with one token share a socket', async () => {
  const triggers = await Promise.all(
    Array.from({ length: 200 }, (_, index) => startFakeTrigger(crisp, { nodeId: `node-${index}` })),
  );
  expect(crisp.connections()).toEqual({ open: 1, live: 1, accepted: 1, authentications: 1 });
  say();
  await until(() => triggers.every((each) => each.items().length === 1));
  await Promise.all(triggers.map(({ response }) => response.closeFunction?.()));
  await until(() => crisp.connections().open === 0);
});

test('60 changes of a workflow leave one socket, and none after the last', async () => {
  let trigger = await startFakeTrigger(crisp);
  for (let round = 0; round < 60; round += 1) {
    await trigger.response.closeFunction?.();
    trigger = await startFakeTrigger(crisp, { activation: 'update' });
    expect(crisp.connections()).toMatchObject({ open: 1, live: 1 });
  }
  await trigger.response.closeFunction?.();
  await until(() => crisp.connections().open === 0);
});

describe('a refused token', () => {
  test('makes publishing fail with the reason, and five tries of n8n are one attempt', async () => {
    const token = crisp.credentials.wrongKey;
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await expect(startFakeTrigger(crisp, { token })).rejects.toThrow('Crisp rejected the token (401');
    }
    expect(crisp.restCalls()).toHaveLength(1);
  });

  test('at the start of n8n, where nobody waits, is told by one emitError', async () => {
    const { fetch } = globalThis;
    // On a busy machine the refusal would else be there before `trigger()` is over.
    const late = jest.spyOn(globalThis, 'fetch').mockImplementation(async (...call) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return fetch(...call);
    });
    const trigger = await startFakeTrigger(crisp, { token: crisp.credentials.wrongKey, activation: 'init' });
    await until(() => trigger.errors().length > 0);
    late.mockRestore();
    // n8n then closes the trigger and tries again.
    await trigger.response.closeFunction?.();
    await expect(
      startFakeTrigger(crisp, { token: crisp.credentials.wrongKey, activation: 'init' }),
    ).rejects.toThrow('Crisp rejected the token');
    expect(trigger.errors()).toHaveLength(1);
    expect(crisp.restCalls()).toHaveLength(1);
  });

  test('later is told by one emitError, with a line in the log that holds no secret', async () => {
    const trigger = await startFakeTrigger(crisp);
    await crisp.fault('revoked-token');
    await until(() => trigger.errors().length > 0);
    await until(() => crisp.connections().open === 0);
    expect(trigger.errors().map(({ message }) => message)).toEqual([
      expect.stringContaining('Crisp rejected the token on the socket'),
    ]);
    const { identifier, key } = crisp.credentials.plugin;
    expect(trigger.logged().join('\n')).toContain('unauthorized');
    expect(trigger.logged().join('\n')).not.toContain(identifier);
    expect(trigger.logged().join('\n')).not.toContain(key);
    await trigger.response.closeFunction?.();
  });
});

describe('an outage', () => {
  test('is never told as an error; the log says when it began and ended, and what is missing', async () => {
    const trigger = await startFakeTrigger(crisp, { parameters: { events: ['*', 'rtm:gap'] } });
    await crisp.fault('outage', { ms: 1_500, of: 'rtm' });
    say('missed');
    await until(() => trigger.items().length === 2, 15_000);
    expect(trigger.errors()).toEqual([]);
    expect(trigger.items().map(({ json }) => [json.event, json.source])).toEqual([
      ['message:send', 'catch-up'],
      ['rtm:gap', 'rtm'],
    ]);
    const lines = trigger.logged().map((line) => line.replace(/^.*?\): /, '').split(/[ .]/)[0]);
    // Why it did not come back is told, too, where it was tried meanwhile.
    expect(lines.filter((line) => line !== 'connect-failed')).toEqual([
      'connected',
      'disconnected',
      'connected',
      'Not',
    ]);
    expect(lines.filter((line) => line === 'connect-failed').length).toBeLessThanOrEqual(1);
    await trigger.response.closeFunction?.();
  }, 20_000);

  test('before the first connection neither fails the publishing nor ends the trigger', async () => {
    const outage = await crisp.fault('outage', { ms: 1_000, of: 'both' });
    const trigger = await startFakeTrigger(crisp);
    await outage.over;
    await until(() => crisp.connections().live === 1, 15_000);
    expect(trigger.errors()).toEqual([]);
    await trigger.response.closeFunction?.();
  }, 20_000);
});

describe('a test run', () => {
  test('opens nothing before n8n could close it, and emits what comes then', async () => {
    const trigger = await startFakeTrigger(crisp, { activation: 'manual' });
    expect(countCrispSockets()).toBe(0);
    await trigger.response.manualTriggerFunction?.();
    say();
    await until(() => trigger.items().length === 1);
    await trigger.response.closeFunction?.();
    await until(() => crisp.connections().open === 0);
  });

  test('opens nothing when it was stopped before it began', async () => {
    const trigger = await startFakeTrigger(crisp, { activation: 'manual' });
    const beginning = trigger.response.manualTriggerFunction?.();
    await trigger.response.closeFunction?.();
    await beginning;
    expect(countCrispSockets()).toBe(0);
  });

  test('that has begun tells of a refused token, and closes: n8n would not', async () => {
    const trigger = await startFakeTrigger(crisp, { activation: 'manual' });
    await trigger.response.manualTriggerFunction?.();
    await crisp.fault('revoked-token');
    await until(() => trigger.errors().length === 1);
    await until(() => countCrispSockets() === 0);
  });

  test('fails with the reason, and has closed by then: n8n would not', async () => {
    const trigger = await startFakeTrigger(crisp, {
      activation: 'manual',
      token: crisp.credentials.wrongKey,
    });
    await expect(trigger.response.manualTriggerFunction?.()).rejects.toThrow('Crisp rejected the token');
    expect(countCrispSockets()).toBe(0);
  });

  test('can be closed before anything answered', async () => {
    await crisp.fault('dead-peer', { of: 'rest' });
    const trigger = await startFakeTrigger(crisp, { activation: 'manual' });
    const waiting = trigger.response.manualTriggerFunction?.();
    await until(() => countCrispSockets() === 1);
    await trigger.response.closeFunction?.();
    await waiting;
    expect(countCrispSockets()).toBe(0);
  });
});
