import type { IRun } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { freshMessage } from '../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../simulator/crisp/server';
import { takeLatest } from '../../nodes/host/stream/last-checkpoints';
import { until } from '../simulator/until';
import {
  startFakeTrigger,
  type FakeExecution,
  type FakeTrigger,
  type FakeTriggerOptions,
} from './fake-trigger';

let crisp: CrispServer;
const running: FakeTrigger[] = [];
beforeEach(async () => {
  crisp = await startCrispServer();
});
afterEach(async () => {
  for (const trigger of running.splice(0)) await trigger.response.closeFunction?.();
  await crisp.close();
});

const session = `session_${'a'.repeat(8)}-0000-4000-8000-000000000000`;
let clock = 0;
/** Crisp's pages end at a millisecond. */
const say = (...contents: string[]) =>
  contents.forEach((content) => {
    clock = Math.max(Date.now(), clock + 1);
    crisp.emit('message:send', { ...freshMessage({ content }), session_id: session, timestamp: clock });
  });
const texts = (executions: readonly FakeExecution[]) =>
  executions.flatMap(({ items }) => items.map(({ json }) => (json.data as { content: string }).content));
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 60));

async function start(options: Record<string, unknown> = {}, more: FakeTriggerOptions = {}) {
  const trigger = await startFakeTrigger(crisp, {
    ...more,
    parameters: { events: ['message:send'], options, ...more.parameters },
  });
  running.push(trigger);
  return trigger;
}

/** Without a goodbye: what it does afterwards reaches nobody. */
async function kill(trigger: FakeTrigger): Promise<string> {
  const stored = trigger.stored();
  running.splice(running.indexOf(trigger), 1);
  await trigger.response.closeFunction?.();
  // Nothing is left of the process.
  takeLatest('workflow-1:node-1', null);
  return stored;
}

test('what came while n8n was not running is read back, in order, and marked so', async () => {
  const first = await start();
  say('before');
  await until(() => first.executions().length === 1);
  const stored = await kill(first);
  say('1', '2', '3');
  const next = await start({}, { stored, activation: 'init' });
  await until(() => next.executions().length === 4);
  say('live');
  await until(() => next.executions().length === 5);
  // The last one of before was under way when it was stored: n8n knows its key.
  expect(next.executions()[0]?.key).toBe(first.executions()[0]?.key);
  expect(texts(next.executions())).toEqual(['before', '1', '2', '3', 'live']);
  expect(next.items().map(({ json }) => json.source)).toEqual([...Array<string>(4).fill('catch-up'), 'rtm']);
});

test('a workflow that has only been published goes on from there', async () => {
  const stored = await kill(await start());
  say('1');
  const next = await start({}, { stored, activation: 'init' });
  await until(() => next.executions().length === 1);
  expect(texts(next.executions())).toEqual(['1']);
});

test('a trigger that was renamed goes on from where it was closed: under its new name nothing is stored', async () => {
  const first = await start();
  say('before');
  await until(() => first.executions().length === 1);
  await aMoment();
  await first.response.closeFunction?.();
  say('1', '2');
  const renamed = await start();
  await until(() => renamed.executions().length >= 2);
  await aMoment();
  expect(texts(renamed.executions())).toEqual(['1', '2']);
});

test('a trigger that got back an earlier name does not go back to what was stored under it', async () => {
  const first = await start();
  const stored = first.stored();
  await first.response.closeFunction?.();
  const second = await start();
  say('1', '2');
  await until(() => second.executions().length === 2);
  await aMoment();
  await second.response.closeFunction?.();
  const third = await start({}, { stored });
  await until(() => crisp.connections().live === 1);
  await aMoment();
  expect(third.executions()).toEqual([]);
});

test('a copy of a workflow begins with its own first connection, whatever it brought along', async () => {
  const stored = await kill(await start());
  say('1');
  const copy = await start({}, { stored, workflowId: 'workflow-2' });
  await until(() => crisp.connections().live === 1);
  await aMoment();
  expect(copy.executions()).toEqual([]);
  say('2');
  await until(() => copy.executions().length === 1);
  expect(texts(copy.executions())).toEqual(['2']);
});

test.each([
  [{ afterRestart: 'fresh' }, {}],
  [{ catchUp: false }, {}],
  [{}, { steps: [{ jsCode: "const data = $getWorkflowStaticData('global');" }] }],
])('with %j it begins anew and stores nothing', async (options, more: FakeTriggerOptions) => {
  const first = await start(options, more);
  say('before');
  await until(() => first.executions().length === 1);
  const stored = await kill(first);
  expect(stored).toBe('{}');
  say('1');
  const next = await start(options, { ...more, stored, activation: 'init' });
  await until(() => crisp.connections().live === 1);
  await aMoment();
  expect(next.executions()).toEqual([]);
});

/** n8n as it is killed at one execution and started again: it keeps what it took, and refuses it the second time. */
class FakeDatabase {
  readonly ran: string[] = [];
  private readonly keys = new Set<string>();
  private left = Infinity;

  killAfter(executions: number): void {
    this.left = executions;
  }

  readonly execute = (execution: FakeExecution): void => {
    const { key, done } = execution;
    if (this.left <= 0) return;
    this.left -= 1;
    if (key === undefined || !this.keys.has(key)) this.ran.push(...texts([execution]));
    if (key !== undefined) this.keys.add(key);
    // It ends later, so that several are under way.
    setTimeout(() => done?.resolve({} as IRun), 5);
  };
}

describe.each([
  ['one event each', {}, [3, 17, 40]],
  ['batches', { eventsPerExecution: 7, executionsAtOnce: 2, longestWait: 20 }, [0, 2, 5]],
])('killed in the middle of a burst, with %s', (_, options, kills) => {
  test.each(kills)('after %i executions: nothing is lost, nothing runs twice', async (executions) => {
    const database = new FakeDatabase();
    database.killAfter(executions);
    const first = await start(options, { execute: database.execute });
    say(...range(1, 60));
    await until(() => first.executions().length > executions);
    const stored = await kill(first);
    database.killAfter(Infinity);
    say(...range(61, 70));
    const next = await start(options, { stored, execute: database.execute, activation: 'init' });
    await until(() => database.ran.length >= 70);
    say('live');
    await until(() => database.ran.includes('live'));
    await aMoment();
    expect(database.ran.slice(0, -1).sort((one, other) => Number(one) - Number(other))).toEqual(range(1, 70));
    expect(next.logged().some((line) => line.includes('nothing is missing'))).toBe(true);
  });
});

test('killed again while it reads back, it reads back again', async () => {
  const database = new FakeDatabase();
  const first = await start({ eventsPerExecution: 5, longestWait: 0 }, { execute: database.execute });
  say('1', '2', '3');
  await until(() => database.ran.length === 3);
  let stored = await kill(first);
  say('4');
  database.killAfter(0);
  const second = await start(
    { eventsPerExecution: 5, longestWait: 0 },
    { stored, execute: database.execute },
  );
  await until(() => second.executions().length > 0);
  stored = await kill(second);
  database.killAfter(Infinity);
  await start({ eventsPerExecution: 5, longestWait: 0 }, { stored, execute: database.execute });
  await until(() => database.ran.includes('4'));
  await aMoment();
  expect(database.ran).toEqual(['1', '2', '3', '4']);
});

test('what n8n did not take keeps the checkpoint where it is', async () => {
  const fails = new Set(['2']);
  const first = await start(
    { executionsAtOnce: 1 },
    {
      execute: (execution) => {
        const failure = texts([execution]).some((text) => fails.has(text));
        if (failure) execution.done?.reject(new OperationalError('no database'));
        else execution.done?.resolve({} as IRun);
      },
    },
  );
  say('1', '2', '3', '4');
  await until(() => first.executions().length === 4);
  const stored = await kill(first);
  const next = await start({}, { stored, activation: 'init' });
  await until(() => next.executions().length >= 2);
  await aMoment();
  // The fourth was under way when this was stored: n8n knows its key.
  expect(texts(next.executions())).toEqual(['2', '4']);
});

test('another server under the same numbers has other keys', async () => {
  const one = await start();
  const message = freshMessage({ content: 'the same' });
  crisp.emit('message:send', message);
  await until(() => one.executions().length === 1);
  const stored = await kill(one);
  const elsewhere = await startCrispServer({ credentials: crisp.credentials });
  const first = crisp;
  crisp = elsewhere;
  const other = await start({}, { stored });
  elsewhere.emit('message:send', message);
  await until(() => other.executions().length === 1);
  expect(other.items().map(({ json }) => json.source)).toEqual(['rtm']);
  expect(other.keys()[0]).not.toBe(one.keys()[0]);
  await first.close();
});
