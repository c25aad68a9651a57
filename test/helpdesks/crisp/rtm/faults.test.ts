import type { CrispStreamOptions } from '../../../../helpdesks/crisp/rtm/crisp-streams';
import { BREAKING_FRAMES } from '../../../../simulator/crisp/faults/traffic';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import { describeFaults } from '../../../core/streams/describe-faults';
import type { Line } from '../../../core/streams/faulty-line';
import { until } from '../../../simulator/until';
import { Recorder } from './fake-crisp';
import { createSimulatedHub, openOn } from './simulated';

let server: CrispServer;
let openWith: (more?: Partial<CrispStreamOptions>) => ReturnType<typeof openOn>;
const fault = (name: string, options?: object) => server.fault(name as 'kick', options);

async function start(): Promise<Line> {
  server = await startCrispServer({ pingIntervalMs: 200, pingTimeoutMs: 1500 });
  const hub = createSimulatedHub();
  const recorder = new Recorder();
  const { credential: _, ...options } = recorder.options({ events: ['message:send', 'rtm:gap'] });
  openWith = (more) => openOn(hub, server, { ...options, ...more });
  return {
    told: Object.assign(recorder, { stateNames: () => recorder.states }),
    open: () => openWith(),
    isLive: () => server.connections().live === 1 && recorder.states.at(-1) === 'live',
    say: (content) => {
      const message = freshMessage({ content });
      server.emit('message:send', message);
      return String(message.fingerprint);
    },
    received: () =>
      recorder.items.flatMap(({ event, message }) => (event === 'message:send' ? String(message?.id) : [])),
    fault,
    clear: () => server.clear(),
    attempts: () => server.restCalls('connect/endpoints').length,
    openSockets: () => server.connections().open,
    close: async () => {
      expect(hub.size).toBe(0);
      await server.clear();
      await until(() => server.connections().open === 0);
      await server.close();
    },
  };
}

const { played } = describeFaults({
  start,
  gapEvent: 'rtm:gap',
  breaks: {
    kick: () => fault('kick'),
    'cut line': () => fault('cut-line'),
    ...Object.fromEntries(
      BREAKING_FRAMES.map((frame, index) => [
        `breaking frame ${index}`,
        () => fault('garbage-frames', { frames: [frame] }),
      ]),
    ),
    'moved endpoint': () => fault('moved-endpoint'),
    outage: () => fault('outage', { ms: 700 }),
  },
  failures: [
    ['silent-handshake', 'connect-timeout'],
    ['dead-peer', 'connect-timeout'],
    ['silent-authentication', 'authentication-timeout'],
    ['server-error', 'server-error'],
    ['odd-endpoint', 'endpoint-untrusted'],
  ],
  limits: {
    429: () => fault('rate-limited', { status: 429, retryAfter: 1, times: 1 }),
    420: () => fault('rate-limited', { status: 420, retryAfter: 1, times: 1 }),
  },
  flood: 5_000,
});

test('after a moved endpoint the address is asked for again', async () => {
  await played().backAfter(() => fault('moved-endpoint'));
  expect(server.restCalls('connect/endpoints').length).toBeGreaterThan(1);
});

test('a REST host that takes the call and says nothing', async () => {
  await server.fault('dead-peer', { of: 'rest' });
  expect(await played().open().first).toMatchObject({
    kind: 'retrying',
    problem: { code: 'endpoint-timeout' },
  });
  await server.clear();
  await until(played().line.isLive, 10_000);
});

test('an address elsewhere does not get the token', async () => {
  await server.fault('odd-endpoint', { app: 'wss://relay.example.org/w/1/' });
  expect(await played().open().first).toMatchObject({
    kind: 'retrying',
    problem: { code: 'endpoint-untrusted' },
  });
  expect(server.connections().accepted).toBe(0);
});

describe('a refusal ends it, after one attempt', () => {
  const onlyOnce = async (code: string, more: Partial<CrispStreamOptions> = {}) => {
    const stream = (played().stream = openWith(more));
    expect(await stream.first).toMatchObject({ kind: 'refused', problem: { code } });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(server.restCalls('connect/endpoints')).toHaveLength(1);
    expect(played().line.told.refusals).toHaveLength(1);
  };

  test('wrong key', () => onlyOnce('credentials-refused', { credential: server.credentials.wrongKey }));

  test('wrong tier', () => {
    const { wrongTier, website } = server.credentials;
    return onlyOnce('credentials-refused', { credential: { ...wrongTier, websiteId: website.websiteId } });
  });

  test('refused on the socket', async () => {
    await server.fault('refusal');
    await onlyOnce('unauthorized');
  });

  test('forbidden', async () => {
    await server.fault('forbidden', { status: 403 });
    await onlyOnce('forbidden');
  });

  test('revoked while live', async () => {
    await played().live();
    await server.fault('revoked-token', { kick: true });
    const { refusals, stateNames } = played().line.told;
    await until(() => refusals.length === 1);
    expect(stateNames().at(-1)).toBe('failed');
  });
});
