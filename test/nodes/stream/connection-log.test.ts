import { transient, type Problem } from '../../../core/sockets/problem';
import type { ConnectionState } from '../../../core/sockets/state';
import { ConnectionLog } from '../../../nodes/host/stream/connection-log';
import { fakeContext } from '../fake-context';

const WHO = 'My Trigger (workflow w)';
const LIVE: ConnectionState = { name: 'live', since: 0, missedSince: null };
const problem: Problem = transient('disconnected', 'Crisp hung up.');
const waiting = (attempt: number): ConnectionState => ({ name: 'waiting', attempt, until: 0, problem });

function start() {
  const { context, log } = fakeContext({ workflowId: 'w' });
  return { lines: log, log: new ConnectionLog(context, 'Crisp') };
}

test('tells when the connection breaks and when it is back, not each attempt in between', () => {
  const { lines, log } = start();
  log.noteState({ name: 'connecting', attempt: 1 });
  for (const state of [
    LIVE,
    waiting(1),
    { name: 'connecting', attempt: 2 } as const,
    waiting(2),
    LIVE,
    waiting(1),
  ])
    log.noteState(state);
  expect(lines).toEqual([
    `info ${WHO}: connected to Crisp.`,
    `warn ${WHO}: disconnected. Crisp hung up. The trigger keeps retrying.`,
    `info ${WHO}: connected to Crisp.`,
    `warn ${WHO}: disconnected. Crisp hung up. The trigger keeps retrying.`,
  ]);
});

test('why it does not come back is told, too', () => {
  const { lines, log } = start();
  const refused = transient('connect-failed', 'Its certificate is not trusted.');
  log.noteState(waiting(1));
  for (const attempt of [2, 3]) log.noteState({ name: 'waiting', attempt, until: 0, problem: refused });
  expect(lines).toEqual([
    `warn ${WHO}: disconnected. Crisp hung up. The trigger keeps retrying.`,
    `warn ${WHO}: connect-failed. Its certificate is not trusted. The trigger keeps retrying.`,
  ]);
});

test('a refusal is an error, with its code', () => {
  const { lines, log } = start();
  log.noteRefusal({ code: 'unauthorized', detail: 'Crisp rejected the token.', permanent: true });
  expect(lines).toEqual([`error ${WHO}: unauthorized. Crisp rejected the token.`]);
});

test('a gap is told in the words of the core', () => {
  const { lines, log } = start();
  const [from, to] = ['2026-03-04T09:30:00.000Z', '2026-03-04T09:31:00.000Z'];
  log.noteGap({ from, to, recovered: 2, unrecoverable: ['session:set_state'], incomplete: null });
  expect(lines).toEqual([
    `warn ${WHO}: Not connected from ${from} to ${to}: 2 events recovered, may be missing: session:set_state.`,
  ]);
});

test('what waits is counted, and it is said what becomes of it', () => {
  const { lines, log } = start();
  log.noteFull(10_000);
  log.noteLeft(7, true);
  log.noteLeft(7, false);
  expect(lines).toEqual([
    expect.stringContaining(
      '10000 events are waiting for an execution, so the trigger has stopped reading from Crisp. It continues once half',
    ),
    expect.stringMatching(/while 7 events were waiting .*read back at the next start\.$/),
    expect.stringMatching(/while 7 events were waiting .*These did not start the workflow\.$/),
  ]);
});

test.each(['noteDefect', 'noteNotStarted'] as const)(
  '%s tells the kind of an error and never its words: they may quote what somebody wrote',
  (note) => {
    const { lines, log } = start();
    log[note](new TypeError('my credit card is 4111'));
    log[note]('my credit card is 4111');
    expect(lines).toEqual([expect.stringContaining('(TypeError)'), expect.stringContaining('(string)')]);
    expect(lines.join()).not.toContain('4111');
  },
);
