import type { Stream } from '../../../core/helpdesk/provider-stream';
import { listenForTest } from '../../../nodes/host/stream/listen-for-test';
import type { WorkflowSink } from '../../../nodes/host/stream/workflow-sink';

/** A stream that a test opens, and what n8n does with the run. */
function start(refusal?: Error) {
  const calls: string[] = [];
  const stream: Stream = {
    first: Promise.resolve({ kind: 'live' }),
    setPaused: () => {},
    close: async () => void calls.push('close'),
  };
  let close: (() => Promise<void>) | undefined;
  const sink = {
    refusal,
    expectErrors: (given: () => Promise<void>) => {
      calls.push('expects errors');
      close = given;
    },
  } as unknown as WorkflowSink;
  const open = async () => {
    calls.push('open');
    return stream;
  };
  const response = listenForTest(open, sink);
  return { calls, response, closeLikeSink: () => close?.() };
}

test('nothing is opened before n8n could close it', async () => {
  const { calls, response } = start();
  expect(calls).toEqual([]);
  await response.manualTriggerFunction?.();
  expect(calls).toEqual(['open', 'expects errors']);
  await response.closeFunction?.();
  expect(calls).toEqual(['open', 'expects errors', 'close']);
});

test('a run that is stopped while it begins leaves nothing open', async () => {
  const { calls, response } = start();
  const beginning = response.manualTriggerFunction?.();
  await response.closeFunction?.();
  await beginning;
  expect(calls.filter((call) => call === 'open').length).toBe(
    calls.filter((call) => call === 'close').length,
  );
  expect(calls).not.toContain('expects errors');
});

test('a refused token fails the run, which is closed by then: n8n would not', async () => {
  const { calls, response } = start(new Error('Crisp rejected the token.'));
  await expect(response.manualTriggerFunction?.()).rejects.toThrow('Crisp rejected the token.');
  expect(calls).toEqual(['open', 'close']);
});

test('refused later, the run closes itself', async () => {
  const { calls, response, closeLikeSink } = start();
  await response.manualTriggerFunction?.();
  await closeLikeSink();
  expect(calls.at(-1)).toBe('close');
});
