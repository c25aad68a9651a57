import { OperationalError, ManualExecutionCancelledError, UserError, type IRun } from 'n8n-workflow';
import { freshMessage } from '../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../simulator/crisp/server';
import { until } from '../simulator/until';
import {
  startFakeTrigger,
  type FakeExecution,
  type FakeTrigger,
  type FakeTriggerOptions,
} from './fake-trigger';

let crisp: CrispServer;
let trigger: FakeTrigger;
beforeEach(async () => {
  crisp = await startCrispServer();
});
afterEach(async () => {
  await trigger.response.closeFunction?.();
  await crisp.close();
});

const say = (...contents: string[]) =>
  contents.forEach((content) => crisp.emit('message:send', freshMessage({ content })));
const contents = ({ items }: FakeExecution) =>
  items.map(({ json }) => (json.data as { content: string }).content);
const over = (execution: FakeExecution | undefined) => execution?.done?.resolve({} as IRun);
/** Long enough for what must not happen. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Executions end when a test says so. */
const start = (options: Record<string, unknown> = {}, more: FakeTriggerOptions = {}) =>
  startFakeTrigger(crisp, { parameters: { options }, execute: () => {}, ...more });

test('four executions at once, in order, and the next when one has ended', async () => {
  trigger = await start();
  say('1', '2', '3', '4', '5', '6');
  await until(() => trigger.executions().length === 4);
  await aMoment();
  expect(trigger.executions().map(contents)).toEqual([['1'], ['2'], ['3'], ['4']]);
  over(trigger.executions()[2]);
  await until(() => trigger.executions().length === 5);
  expect(trigger.executions().slice(4).map(contents)).toEqual([['5']]);
});

test('they start strictly in order, in whatever order those before them end', async () => {
  trigger = await start();
  const numbers = Array.from({ length: 40 }, (_, index) => `${index}`);
  say(...numbers);
  const running: (FakeExecution | undefined)[] = [];
  let started = 0;
  for (let ended = 0; ended < numbers.length; ended += 1) {
    await until(() => trigger.executions().length === Math.min(numbers.length, ended + 4));
    for (; started < trigger.executions().length; started += 1) running.push(trigger.executions()[started]);
    // The newest, the oldest, one in between.
    const [next] = running.splice([running.length - 1, 0, 1][ended % 3] ?? 0, 1);
    over(next ?? running.shift());
  }
  expect(trigger.executions().flatMap(contents)).toEqual(numbers);
});

test('as many at once as are wanted', async () => {
  trigger = await start({ executionsAtOnce: 1 });
  say('1', '2');
  await until(() => trigger.executions().length === 1);
  await aMoment();
  expect(trigger.executions()).toHaveLength(1);
  over(trigger.executions()[0]);
  await until(() => trigger.executions().length === 2);
});

test.each([
  ['fails to start', new OperationalError('no database')],
  ['is cancelled', new ManualExecutionCancelledError('7')],
])('an execution that %s frees its place', async (_, error) => {
  trigger = await start({ executionsAtOnce: 1 }, { execute: ({ done }) => done?.reject(error) });
  say('1', '2');
  await until(() => trigger.executions().length === 2);
  const lines = trigger.logged().filter((line) => line.includes('did not run'));
  expect(lines).toHaveLength(error instanceof OperationalError ? 2 : 0);
});

test('a batch is one execution whose items are paired, with a key of its own', async () => {
  trigger = await start({ eventsPerExecution: 3, executionsAtOnce: 2, longestWait: 1000 });
  say('1', '2', '3', '4');
  await until(() => trigger.executions().length === 2);
  expect(trigger.executions().map(contents)).toEqual([['1', '2', '3'], ['4']]);
  const [batch, single] = trigger.executions();
  expect(batch?.items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
  expect(batch?.items.map(({ json }) => [json.verified, json.source])).toEqual(Array(3).fill([true, 'rtm']));
  expect(batch?.key).toMatch(/^workflow-1:node-1:[0-9a-f]{64}$/);
  expect(single?.key).toMatch(/^workflow-1:node-1:/);
});

test('a batch with an event that has no key has one that is like no other', async () => {
  trigger = await start({ eventsPerExecution: 2, executionsAtOnce: 2, longestWait: 1000 });
  const { website_id, session_id } = freshMessage();
  const change = () =>
    crisp.emit('session:set_state', { website_id, session_id, inbox_id: null, state: 'resolved' });
  for (let event = 0; event < 4; event += 1) change();
  await until(() => trigger.executions().length === 2);
  const keys = trigger.keys();
  expect(new Set(keys).size).toBe(2);
  expect(keys[0]).toMatch(/^workflow-1:node-1:[0-9a-f]{64}$/);
});

test('an engine that tells no end gets the event again without the question, in order, and is told of once', async () => {
  const refusal = new UserError(
    'Engine 2.0 cannot run a trigger that waits for its execution to finish yet. Set the node to hand off without waiting.',
  );
  trigger = await start({ executionsAtOnce: 2 }, { execute: ({ done }) => done?.reject(refusal) });
  say('1', '2', '3', '4');
  const ran = () => trigger.executions().filter(({ done }) => done === undefined);
  await until(() => ran().length === 4);
  expect(ran().map(contents)).toEqual([['1'], ['2'], ['3'], ['4']]);
  // The first alone was asked for its end: the others of its conversation came after it.
  expect(trigger.executions()).toHaveLength(5);
  expect(
    trigger.logged().filter((line) => line.includes('does not report when an execution ends')),
  ).toHaveLength(1);
});

test('closed while events wait, it starts none of them and says how many there were', async () => {
  trigger = await start({ executionsAtOnce: 1 });
  say('1', '2', '3');
  await until(() => trigger.executions().length === 1);
  await aMoment();
  await trigger.response.closeFunction?.();
  over(trigger.executions()[0]);
  await aMoment();
  expect(trigger.executions()).toHaveLength(1);
  expect(trigger.logged().filter((line) => line.includes('while 2 events were waiting'))).toHaveLength(1);
});

test('a test run takes the first at once, and asks for no end', async () => {
  trigger = await start({ eventsPerExecution: 100, longestWait: 60_000 }, { activation: 'manual' });
  await trigger.response.manualTriggerFunction?.();
  say('1');
  await until(() => trigger.executions().length === 1);
  expect(trigger.executions().map(({ done }) => done)).toEqual([undefined]);
});

test('a full queue pauses the socket, and nothing of 60 large events is lost', async () => {
  const held: FakeExecution[] = [];
  let mayRun = false;
  trigger = await start(
    { executionsAtOnce: 1 },
    {
      execute: (execution) => {
        if (mayRun) over(execution);
        else held.push(execution);
      },
    },
  );
  const numbers = Array.from({ length: 60 }, (_, index) => `${index}`);
  say(...numbers.map((number) => `${number} ${'x'.repeat(400_000)}`));
  await until(() => trigger.logged().some((line) => line.includes('events are waiting')), 40_000);
  mayRun = true;
  held.forEach(over);
  await until(() => trigger.executions().length === 60, 40_000);
  const heard = trigger.executions().flatMap(contents);
  expect(heard.map((text) => text.slice(0, text.indexOf(' ')))).toEqual(numbers);
}, 90_000);
