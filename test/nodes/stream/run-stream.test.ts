import { ConfigurationError } from '../../../core/helpdesk/configuration-error';
import { permanent } from '../../../core/sockets/problem';
import type { StreamListener } from '../../../core/helpdesk/stream-listener';
import type { FirstOutcome, ProviderStream } from '../../../core/helpdesk/provider-stream';
import { crisp } from '../../../helpdesks/crisp';
import { runStream } from '../../../nodes/host/stream/run-stream';
import type { ContextOptions } from '../fake-context';
import { fakeExecutions } from './fake-executions';

const PROBLEM = permanent('unauthorized', 'Crisp rejected the token.');

/** A trigger whose stream does what a test says. */
function start(options: ContextOptions = {}, first: FirstOutcome = { kind: 'live' }) {
  const n8n = fakeExecutions({
    credential: { identifier: 'an identifier', tokenKey: 'a key' },
    parameters: { events: ['*'], ...options.parameters },
    ...withoutParameters(options),
  });
  const state: { listener?: StreamListener; isOpen: boolean } = { isOpen: false };
  const open: ProviderStream['open'] = (_connection, listener) => {
    Object.assign(state, { listener, isOpen: true });
    if (first.kind === 'refused') listener.onRefused?.(first.problem);
    return {
      first: Promise.resolve(first),
      setPaused: () => {},
      close: async () => void (state.isOpen = false),
    };
  };
  return { ...n8n, state, open, run: (opens = open) => runStream(n8n.context, openedBy(opens), CREDENTIAL) };
}

const CREDENTIAL = { credentialType: 'crispRtmApi' };
const openedBy = (open: ProviderStream['open']) => ({ ...crisp, stream: { ...crisp.stream, open } });

const withoutParameters = ({ parameters: _parameters, ...rest }: ContextOptions) => rest;

test('what comes starts the workflow until n8n closes it', async () => {
  const { run, state, started, endAll } = start();
  const { closeFunction } = await run();
  state.listener?.onItem({ event: 'message:send', data: {} } as never, null);
  expect([started.length, state.isOpen]).toEqual([1, true]);
  await closeFunction?.();
  expect(state.isOpen).toBe(false);
  endAll();
});

test('without events nothing would ever start the workflow, which is said, and nothing is opened', async () => {
  const { run, state } = start({ parameters: { events: [] } });
  await expect(run()).rejects.toThrow('No events are selected');
  expect(state.isOpen).toBe(false);
});

test('a refused token fails the publishing, and leaves nothing open', async () => {
  const { run, state, errors } = start({}, { kind: 'refused', problem: PROBLEM });
  await expect(run()).rejects.toThrow('Crisp rejected the token.');
  expect([state.isOpen, errors]).toEqual([false, []]);
});

test('a helpdesk that is away does not: n8n would leave a trigger dead that failed five times', async () => {
  const { run, state } = start({}, { kind: 'retrying', problem: { ...PROBLEM, permanent: false } });
  await run();
  expect(state.isOpen).toBe(true);
});

test('at the start of n8n nobody waits for the first connection', async () => {
  const { run, context, state } = start();
  Object.assign(context, { getActivationMode: () => 'init' });
  const { open } = start();
  const never = new Promise<FirstOutcome>(() => {});
  await run((...given) => ({ ...open(...given), first: never }));
  expect(state.isOpen).toBe(false);
  await run();
});

test('settings that cannot be meant are told in the words of the core', async () => {
  const { run } = start();
  const opened = run(() => {
    throw new ConfigurationError('unknown-event', 'There is no event "x".');
  });
  await expect(opened).rejects.toThrow('There is no event "x".');
});

test('a checkpoint is kept, unless a test runs, a fresh start is wanted, or a step keeps static data', async () => {
  const progressOf = async (options: ContextOptions, steps: readonly object[] = []) => {
    const { context, run, state, log } = start(options);
    Object.assign(context, { getChildNodes: () => steps });
    const { manualTriggerFunction } = await run();
    await manualTriggerFunction?.();
    return [state.listener?.progress !== undefined, log.length];
  };
  expect(await progressOf({})).toEqual([true, 0]);
  expect(await progressOf({ mode: 'manual' })).toEqual([false, 0]);
  expect(await progressOf({ parameters: { options: { afterRestart: 'fresh' } } })).toEqual([false, 0]);
  const step = { parameters: { jsCode: "$getWorkflowStaticData('global')" } };
  expect(await progressOf({}, [step])).toEqual([false, 1]);
});

test('messages are shared with the other triggers of the workflow where that is chosen, not in a test', async () => {
  const sharesOf = async (options: ContextOptions) => {
    const { run, state } = start({ ...options, parameters: { options: { shareDuplicates: true } } });
    const { manualTriggerFunction } = await run();
    await manualTriggerFunction?.();
    return state.listener?.duplicates !== undefined;
  };
  expect([await sharesOf({}), await sharesOf({ mode: 'manual' })]).toEqual([true, false]);
});
