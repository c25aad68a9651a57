import { eventsOfTier } from '../../../../helpdesks/crisp/rtm/tier';
import { object } from '../../../../core/read/read';
import { settle } from '../../../core/sockets/fake-environment';
import { example } from '../deliveries';
import { FakeCrisp, PLUGIN, Recorder, RELAY } from './fake-crisp';

let crisp: FakeCrisp;
let recorder: Recorder;
beforeEach(() => {
  crisp = new FakeCrisp();
  recorder = new Recorder();
});

const MESSAGE = { ...example('message:send') };

describe('one stream', () => {
  test('asks for the endpoint with the token, and authenticates there', async () => {
    crisp.hub.open(recorder.options({ events: ['message:send'], rooms: ['r'], inboxes: ['i'] }));
    await crisp.connect();
    expect(crisp.calls.map(({ path }) => path)).toEqual(['/plugin/connect/endpoints']);
    expect(crisp.calls[0]?.headers.get('authorization')).toBe('Basic YW4gaWRlbnRpZmllcjphIGtleQ==');
    expect(crisp.calls[0]?.headers.get('x-crisp-tier')).toBe('plugin');
    expect(crisp.socket.sent[0]).toEqual([
      'authentication',
      {
        tier: 'plugin',
        username: 'an identifier',
        password: 'a key',
        events: ['plugin:subscription:updated', 'message:send'],
        rooms: ['r'],
        inboxes: ['i'],
      },
    ]);
  });

  test("names the website in a website token's path, and no empty lists in the frame", async () => {
    const credential = { ...PLUGIN, tier: 'website' as const, websiteId: 'a website' };
    crisp.replies.set('/website/a%20website/connect/endpoints', [{ data: { socket: { app: RELAY } } }]);
    crisp.hub.open(recorder.options({ credential, events: ['message:send'] }));
    await crisp.connect();
    const frame = object(crisp.socket.sent[0]?.[1]);
    expect(frame).toEqual({
      tier: 'website',
      username: 'an identifier',
      password: 'a key',
      events: ['message:send'],
    });
  });

  test('subscribes to all events of its tier by default', async () => {
    crisp.hub.open(recorder.options());
    await crisp.connect();
    const { events } = object(crisp.socket.sent[0]?.[1]) as { events: string[] };
    expect([...events].sort()).toEqual([...eventsOfTier('plugin')].sort());
    expect(events).toHaveLength(72);
  });

  test('tells its states and how the first attempt went', async () => {
    const { first, close } = crisp.hub.open(recorder.options());
    await crisp.connect();
    expect(await first).toEqual({ kind: 'live' });
    await close();
    expect(recorder.states).toEqual(['endpoint', 'connecting', 'authenticating', 'live']);
    expect(crisp.socket.closed).toBeGreaterThan(0);
    expect(crisp.environment.timers).toBe(0);
  });

  test('does not call anybody before it was returned', async () => {
    let returned = false;
    const seen: boolean[] = [];
    crisp.hub.open(recorder.options({ onState: () => void seen.push(returned) }));
    returned = true;
    await settle();
    expect(seen).not.toContain(false);
    expect(seen.length).toBeGreaterThan(0);
  });

  test('says whose answer does not come', async () => {
    crisp.replies.set('/plugin/connect/endpoints', ['silence']);
    const { first } = crisp.hub.open(recorder.options());
    await crisp.environment.advance(60_000);
    expect(await first).toMatchObject({
      problem: { code: 'endpoint-timeout', detail: expect.stringMatching(/^Crisp did not return a conn/) },
    });
  });

  test('an outage is tried again, and told as such', async () => {
    crisp.replies.set('/plugin/connect/endpoints', [{ status: 503 }, { data: { socket: { app: RELAY } } }]);
    const { first } = crisp.hub.open(recorder.options());
    await settle();
    expect(await first).toMatchObject({ kind: 'retrying', problem: { code: 'server-error' } });
    expect(recorder.refusals).toEqual([]);
    await crisp.environment.advance(1000);
    await crisp.connect();
    expect(recorder.states.at(-1)).toBe('live');
  });

  test('an outage of a minute: one connection afterwards, and few calls on the way', async () => {
    crisp.hub.open(recorder.options({ events: ['session:set_state'] }));
    await crisp.connect();
    await crisp.environment.advance(120_000);
    const before = crisp.calls.length;
    crisp.replies.set('/plugin/connect/endpoints', [{ status: 503 }]);
    crisp.socket.end();
    await crisp.environment.advance(60_000);
    crisp.replies.set('/plugin/connect/endpoints', [{ data: { socket: { app: RELAY } } }]);
    // 1 + 2 + 4 + 8 + 16 s of delays have passed, and of the next 32 s the first 29.
    expect(crisp.calls.length - before).toBe(5);
    await crisp.environment.advance(3000);
    await crisp.connect();
    crisp.socket.say('session:set_state', example('session:set_state'));
    expect(crisp.sockets.filter(({ closed }) => closed === 0)).toHaveLength(1);
    expect(recorder.items).toHaveLength(1);
    expect(recorder.refusals).toEqual([]);
  });

  test.each([
    ['no key', { credential: { ...PLUGIN, key: '' } }],
    ['a website token without website', { credential: { ...PLUGIN, tier: 'website' as const } }],
    ['an address elsewhere', { apiUrl: 'https://api.example.org/v1' }],
    ['an address here, without permission', { apiUrl: 'http://127.0.0.1:1/v1' }],
    ['an event that does not exist', { events: ['message:sent'] }],
  ])('%s is a wrong configuration, told at once', (_, options) => {
    expect(() => crisp.hub.open(recorder.options(options))).toThrow(
      expect.objectContaining({ name: 'ConfigurationError' }),
    );
    expect(crisp.hub.size).toBe(0);
    expect(crisp.calls).toHaveLength(0);
  });
});

describe('a refused token', () => {
  test.each([
    [401, 'credentials-refused'],
    [403, 'forbidden'],
    [404, 'not-found'],
  ])('%d stops for good, after exactly one attempt', async (status, code) => {
    crisp.replies.set('/plugin/connect/endpoints', [{ status, reason: 'invalid_session' }]);
    const { first } = crisp.hub.open(recorder.options());
    await crisp.environment.advance(86_400_000);
    expect(await first).toMatchObject({ kind: 'refused', problem: { code, permanent: true } });
    expect(recorder.refusals).toHaveLength(1);
    expect(crisp.calls).toHaveLength(1);
    expect(crisp.environment.timers).toBe(0);
  });

  test('the socket can refuse it as well', async () => {
    crisp.hub.open(recorder.options());
    await settle();
    crisp.socket.open();
    crisp.socket.say('unauthorized', { message: 'unauthorized' });
    await crisp.environment.advance(86_400_000);
    expect(recorder.refusals).toMatchObject([
      { code: 'unauthorized', detail: expect.stringMatching(/rejected the token.*identifier and key.*tier/) },
    ]);
    expect(crisp.calls).toHaveLength(1);
    expect(crisp.sockets).toHaveLength(1);
  });

  test('is not tried again by hosts that come back at once', async () => {
    crisp.replies.set('/plugin/connect/endpoints', [{ status: 401 }]);
    for (let turn = 0; turn < 5; turn += 1) {
      const { first, close } = crisp.hub.open(recorder.options());
      await crisp.environment.advance(3000);
      expect(await first).toMatchObject({ kind: 'refused' });
      await close();
    }
    expect(crisp.calls).toHaveLength(1);
    expect(recorder.refusals).toHaveLength(5);
  });

  test('is tried again half a minute later, for all who share it', async () => {
    crisp.replies.set('/plugin/connect/endpoints', [{ status: 401 }, { data: { socket: { app: RELAY } } }]);
    const other = new Recorder();
    crisp.hub.open(recorder.options());
    await crisp.environment.advance(30_000);
    crisp.hub.open(other.options());
    await crisp.connect();
    expect([recorder.states.at(-1), other.states.at(-1)]).toEqual(['live', 'live']);
    expect(recorder.refusals).toHaveLength(1);
  });

  test('never appears in what is told, nor does the identifier', async () => {
    crisp.replies.set('/plugin/connect/endpoints', [{ status: 401, reason: 'invalid_session' }]);
    crisp.hub.open(recorder.options());
    await settle();
    const told = JSON.stringify(recorder.refusals);
    expect(told).toContain('invalid_session');
    expect(told).not.toContain('a key');
    expect(told).not.toContain('an identifier');
  });
});

describe('many streams', () => {
  test('1,000 on one token share one socket, and the last one closes it', async () => {
    const recorders = Array.from({ length: 1000 }, () => new Recorder());
    const streams = recorders.map((each) => crisp.hub.open(each.options({ events: ['message:send'] })));
    await crisp.connect();
    crisp.socket.say('message:send', { ...MESSAGE });
    expect(crisp.sockets).toHaveLength(1);
    expect(crisp.calls).toHaveLength(1);
    expect(recorders.every(({ items }) => items.length === 1)).toBe(true);
    await Promise.all(streams.slice(1).map(({ close }) => close()));
    expect(crisp.socket.closed).toBe(0);
    await streams[0]?.close();
    await streams[0]?.close();
    expect(crisp.socket.closed).toBeGreaterThan(0);
    expect(crisp.hub.size).toBe(0);
    expect(crisp.environment.timers).toBe(0);
  });

  test('60 redeploys: one socket at a time, none in the end', async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      const streams = [1, 2].map(() => crisp.hub.open(recorder.options()));
      await crisp.connect();
      expect(crisp.sockets.filter(({ closed }) => closed === 0)).toHaveLength(1);
      await Promise.all(streams.map(({ close }) => close()));
    }
    expect(crisp.sockets.filter(({ closed }) => closed === 0)).toHaveLength(0);
    expect(crisp.environment.timers).toBe(0);
  });

  test('each gets its own copy of the payload', async () => {
    const other = new Recorder();
    crisp.hub.open(recorder.options());
    crisp.hub.open(other.options());
    await crisp.connect();
    crisp.socket.say('message:send', { ...MESSAGE });
    expect(recorder.items[0]?.data).toEqual(other.items[0]?.data);
    expect(recorder.items[0]?.data).not.toBe(other.items[0]?.data);
  });

  test('another token, room or inbox is another socket', async () => {
    crisp.hub.open(recorder.options());
    crisp.hub.open(recorder.options({ credential: { ...PLUGIN, key: 'another key' } }));
    crisp.hub.open(recorder.options({ rooms: ['r'] }));
    crisp.hub.open(recorder.options({ inboxes: ['r'] }));
    expect(crisp.hub.size).toBe(4);
  });

  test('who throws harms nobody else', async () => {
    const other = new Recorder();
    const onItem = () => {
      throw new Error('full');
    };
    crisp.hub.open(recorder.options({ onItem, onState: onItem, onGap: onItem }));
    crisp.hub.open(other.options());
    await crisp.connect();
    crisp.socket.say('message:send', { ...MESSAGE });
    expect(other.items).toHaveLength(1);
    expect(recorder.errors.length).toBeGreaterThan(0);
    expect(crisp.socket.closed).toBe(0);
  });
});

describe('subscriptions', () => {
  const binds = () => crisp.socket.sent.filter(([name]) => name === 'socket:bind').map(([, frame]) => frame);
  const options = (...events: string[]) => recorder.options({ events });

  test('grow on the same socket when somebody joins', async () => {
    crisp.hub.open(options('message:send'));
    await crisp.connect();
    crisp.hub.open(options('message:removed'));
    expect(binds()).toEqual([{ events: ['plugin:subscription:updated', 'message:send', 'message:removed'] }]);
    expect(crisp.sockets).toHaveLength(1);
  });

  test('grow also while the authentication is under way', async () => {
    crisp.hub.open(options('message:send'));
    await settle();
    crisp.socket.open();
    crisp.hub.open(options('message:removed'));
    expect(binds()).toEqual([]);
    crisp.socket.say('authenticated');
    expect(binds()).toHaveLength(1);
  });

  test('stay as they are when nothing new is wanted', async () => {
    crisp.hub.open(options('message:send'));
    await crisp.connect();
    const { close } = crisp.hub.open(options('message:send'));
    await close();
    expect(binds()).toEqual([]);
  });

  test('are told at most every 3.5 s, and then all at once', async () => {
    crisp.hub.open(options('message:send'));
    await crisp.connect();
    crisp.hub.open(options('message:removed'));
    const { close } = crisp.hub.open(options('message:updated'));
    crisp.hub.open(options('session:removed'));
    await close();
    expect(binds()).toHaveLength(1);
    await crisp.environment.advance(3499);
    expect(binds()).toHaveLength(1);
    await crisp.environment.advance(1);
    expect(binds().slice(1)).toEqual([
      { events: ['plugin:subscription:updated', 'message:send', 'message:removed', 'session:removed'] },
    ]);
  });

  test('who leaves takes nothing from the others', async () => {
    crisp.hub.open(options('message:send'));
    const { close } = crisp.hub.open(options('message:send', 'message:removed'));
    await crisp.connect();
    await close();
    expect(binds()).toEqual([{ events: ['plugin:subscription:updated', 'message:send'] }]);
  });

  test('a workspace that installs the plugin is bound; one that removes it is not', async () => {
    crisp.hub.open(options('message:send'));
    await crisp.connect();
    crisp.socket.say('plugin:subscription:updated', { website_id: 'w', plugin_id: 'p', bound: false });
    expect(binds()).toEqual([]);
    crisp.socket.say('plugin:subscription:updated', { website_id: 'w', plugin_id: 'p', bound: true });
    crisp.socket.say('plugin:subscription:updated', { website_id: 'x', plugin_id: 'p', bound: true });
    await crisp.environment.advance(10_000);
    expect(binds()).toEqual([{}, {}]);
    expect(recorder.items).toEqual([]);
  });

  test('an event that only looks like an installation binds nothing', async () => {
    crisp.hub.open(options('message:send'));
    await crisp.connect();
    crisp.socket.say('message:send', { ...MESSAGE, bound: true });
    expect(binds()).toEqual([]);
    expect(recorder.items).toHaveLength(1);
  });
});
