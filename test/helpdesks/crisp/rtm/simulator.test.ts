import type { CrispStreams } from '../../../../helpdesks/crisp/rtm/crisp-streams';
import type { Stream } from '../../../../core/helpdesk/provider-stream';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import { until } from '../../../simulator/until';
import { Recorder } from './fake-crisp';
import { createSimulatedHub, openOn } from './simulated';

let server: CrispServer;
let hub: CrispStreams;
let recorder: Recorder;
let stream: Stream;

beforeEach(async () => {
  server = await startCrispServer({ pingIntervalMs: 200, pingTimeoutMs: 1500 });
  hub = createSimulatedHub();
  recorder = new Recorder();
});

afterEach(async () => {
  await stream.close();
  await server.close();
});

async function live(events: readonly string[]): Promise<void> {
  const { credential: _, ...options } = recorder.options({ events });
  stream = openOn(hub, server, options);
  await until(() => server.connections().live === 1 && recorder.states.at(-1) === 'live');
}

test('receives what happens', async () => {
  await live(['message:send']);
  const message = freshMessage({ content: 'hello' });
  expect(server.emit('message:send', message)).toBe(1);
  await until(() => recorder.items.length === 1);
  expect(recorder.items[0]).toMatchObject({
    provider: 'crisp',
    event: 'message:send',
    kind: 'message.received',
    verified: true,
    source: 'rtm',
    data: message,
  });
});

test('100 forced disconnects in a stream lose no message, and double none', async () => {
  await live(['message:send']);
  const expected: unknown[] = [];
  const say = (count: number) => {
    for (let each = 0; each < count; each += 1) {
      const message = freshMessage();
      expected.push(String(message.fingerprint));
      server.emit('message:send', message);
    }
  };
  for (let turn = 0; turn < 100; turn += 1) {
    say(1);
    await server.fault('kick');
    say(2);
    await until(() => server.connections().live === 1);
    say(1);
  }
  await until(() => recorder.items.length >= expected.length, 10_000);
  const got = recorder.items.map(({ message }) => message?.id);
  expect(new Set(got).size).toBe(got.length);
  expect([...got].sort()).toEqual([...expected].sort());
  expect(server.connections().open).toBe(1);
}, 120_000);
