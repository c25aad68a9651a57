import { shareKey } from '../../../../helpdesks/crisp/rtm/share-key';
import { createPlan, type ConnectionOptions } from '../../../../helpdesks/crisp/rtm/plan';
import { countCrispSockets, openCrispStream } from '../../../../helpdesks/crisp/rtm/stream';
import { FakeCrisp, PLUGIN, Recorder } from './fake-crisp';

const key = (more: Partial<ConnectionOptions> = {}) => shareKey(createPlan({ credential: PLUGIN, ...more }));

describe('streams share a socket', () => {
  test('whatever the order in which workspaces and inboxes were chosen', () => {
    const one = key({ rooms: ['w1', 'w2', 'w3'], inboxes: ['i1', 'i2'] });
    expect(key({ rooms: ['w3', 'w1', 'w2'], inboxes: ['i2', 'i1'] })).toBe(one);
  });

  test('whether an unused website id is empty or missing', () => {
    expect(key({ credential: { ...PLUGIN, websiteId: '' } })).toBe(key());
  });

  test('not when anything else differs', () => {
    const keys = [
      key(),
      key({ credential: { ...PLUGIN, tier: 'user' } }),
      key({ credential: { ...PLUGIN, identifier: 'other' } }),
      key({ credential: { ...PLUGIN, key: 'other' } }),
      key({ credential: { ...PLUGIN, websiteId: 'other' } }),
      key({ apiUrl: 'https://other.crisp.chat/v1' }),
      key({ rooms: ['one'] }),
      key({ inboxes: ['one'] }),
      key({ rooms: ['one', 'two'] }),
    ];
    expect(new Set(keys).size).toBe(9);
  });

  test('by a key that holds no secret', () => {
    expect(key()).toMatch(/^[0-9a-f]{64}$/);
  });

  test('without the lists of the caller being put in order', () => {
    const rooms = ['w2', 'w1'];
    key({ rooms });
    expect(rooms).toEqual(['w2', 'w1']);
  });
});

describe("the calls of a token's day", () => {
  /** Three sockets, of which the last one breaks and comes back: four calls for endpoints. */
  async function threeSockets(other: Partial<ConnectionOptions>) {
    const crisp = new FakeCrisp();
    const recorder = new Recorder();
    const shared = { events: ['message:send'], dailyCalls: 5 };
    for (const room of ['w1', 'w2']) {
      crisp.hub.open(new Recorder().options({ ...shared, ...other, rooms: [room] }));
      await crisp.connect();
    }
    crisp.hub.open(recorder.options({ ...shared, rooms: ['w3'] }));
    await crisp.connect();
    await crisp.reconnect();
    return { recorder, read: crisp.callsTo('/conversations/').length };
  }

  test('are spent by all its sockets together', async () => {
    const { recorder, read } = await threeSockets({});
    expect(recorder.gaps).toMatchObject([{ incomplete: { code: 'quota' } }]);
    expect(recorder.gaps[0]?.incomplete?.detail).toMatch(
      /limit of 5 REST calls per day .* reserved for reconnecting/,
    );
    expect(read).toBe(0);
  });

  test('are not spent by another token', async () => {
    const { recorder, read } = await threeSockets({ credential: { ...PLUGIN, identifier: 'other' } });
    expect(recorder.gaps).toMatchObject([{ incomplete: null }]);
    expect(read).toBe(1);
  });
});

test('a process keeps no socket that nobody asked for, and refuses at once what cannot be meant', () => {
  const wrong = new Recorder().options({ credential: { ...PLUGIN, key: '' } });
  expect(() => openCrispStream(wrong)).toThrow(expect.objectContaining({ name: 'ConfigurationError' }));
  expect(countCrispSockets()).toBe(0);
});
