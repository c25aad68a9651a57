import { createActionCableOpener } from '../../core/sockets/action-cable';
import type { WebSocketListener } from '../../core/sockets/web-socket';
import { heardByAny } from '../../core/streams/stream-choices';
import type { ChatwootStreamItem } from '../../helpdesks/chatwoot/realtime/gap-item';
import { ChatwootStreams } from '../../helpdesks/chatwoot/realtime/chatwoot-streams';
import { providers } from '../../library';
import { FakeEnvironment, settle } from '../core/sockets/fake-environment';
import { violations, findViolations } from '../fixtures/item-validator';
import { recordedAnswers, recordedFrames } from './read-recorded';

const NAMES = providers.chatwoot.events
  .filter(({ surfaces }) => 'realtime' in surfaces)
  .map(({ name }) => name);

/** A stream in front of the recorded REST answers; what is said on its socket are the recorded frames. */
class Replay {
  readonly environment = new FakeEnvironment();
  readonly items: ChatwootStreamItem[] = [];
  readonly sockets: WebSocketListener[] = [];
  readonly errors: unknown[] = [];
  readonly stream;

  constructor(filters: object = {}) {
    this.environment.fetch = async (input) => this.answer(new URL(String(input)).pathname);
    const open = createActionCableOpener((_url, _protocols, listener) => {
      this.sockets.push(listener);
      return { send: () => {}, setPaused: () => {}, close: async () => {} };
    });
    this.stream = new ChatwootStreams(this.environment, open).open({
      credential: { baseUrl: 'https://chat.example.com', accountId: '1', token: 'a token' },
      events: NAMES,
      filters: { includeActivityUpdates: true, ...filters },
      onItem: (item) => void this.items.push(item),
      onCallbackError: (error) => void this.errors.push(error),
    });
  }

  async hear(...frames: readonly string[]): Promise<void> {
    for (const frame of frames) {
      this.sockets.at(-1)?.onMessage(frame);
      await settle();
    }
  }

  /** Up to a confirmed subscription, with the frames that said so. */
  async connect(): Promise<void> {
    await settle();
    for (const event of ['welcome', 'confirm_subscription']) await this.hear(...framesOf(event).slice(0, 1));
  }

  private answer(path: string): Response {
    const date = new Date(this.environment.now()).toUTCString();
    const below = path.replace(/^\/api\/v1(?:\/accounts\/1)?/, '').replace(/\/\d+/, '/:id');
    const known = recordedAnswers.find(({ call, status }) => call === `GET ${below}` && status === 200);
    if (known === undefined) throw new Error(`Nothing was recorded for ${path}.`);
    return new Response(known.answer, { headers: { ...known.headers, date } });
  }
}

function framesOf(event: string): readonly string[] {
  return recordedFrames.filter((each) => each.event === event).map(({ frame }) => frame);
}

const heard = recordedFrames.filter(({ event }) => event.includes('.'));

test('every recorded frame becomes one item that fits its schema, with what stands around it', async () => {
  const replay = new Replay();
  await replay.connect();
  const told = [];
  for (const { frame, event } of heard) {
    const before = replay.items.length;
    await replay.hear(frame);
    const items = replay.items.slice(before);
    told.push([
      event,
      items.map((item) => [item.event, violations(item), findViolations('chatwoot.json', item)]),
    ]);
    expect(items).toMatchObject([
      {
        known: true,
        verified: true,
        source: 'realtime',
        test: false,
        account: { id: '1', name: expect.stringMatching(/Lamps/) },
        data: JSON.parse(frame, withoutTokens).message.data,
      },
    ]);
  }
  expect(told).toEqual(heard.map(({ event }) => [event, [[event, [], []]]]));
  expect(heard.length).toBeGreaterThan(60);
  await replay.stream.close();
  expect(replay.errors).toEqual([]);
}, 30_000);

function withoutTokens(key: string, value: unknown): unknown {
  return key === 'pubsub_token' ? '[redacted]' : value;
}

test('what is read back from the recorded REST answers fits its schemas, too', async () => {
  const replay = new Replay();
  await replay.connect();
  replay.sockets.at(-1)?.onEnd('code 1006');
  await replay.environment.advance(1000);
  await replay.connect();

  const caughtUp = replay.items.filter(({ source }) => source === 'catch-up');
  expect(caughtUp.map((item) => [item.event, violations(item)])).toEqual(
    caughtUp.map(({ event }) => [event, []]),
  );
  const kinds = caughtUp.map(({ event }) => event);
  expect(kinds.filter((event) => event === 'conversation.created').length).toBeGreaterThan(5);
  expect(kinds.filter((event) => event === 'message.created').length).toBeGreaterThan(10);
  await replay.stream.close();
});

describe('what waited when the user of the token came online', () => {
  const handedOver = recordedFrames.filter(
    ({ step, event }) => step.startsWith('ASSIGN') && event.startsWith('assignee'),
  );
  const assignedBy = async (filters: object) => {
    const replay = new Replay(filters);
    await replay.connect();
    await replay.hear(...handedOver.map(({ frame }) => frame));
    await replay.stream.close();
    return replay.items.filter(({ kind }) => kind === 'conversation.assigned');
  };

  test('is assigned to it within half a second, and told once for each conversation, with nobody as the author', async () => {
    const [first, last] = [handedOver[0]?.at ?? '', handedOver.at(-1)?.at ?? ''];
    expect(handedOver).toHaveLength(4);
    expect(Date.parse(last) - Date.parse(first)).toBeLessThan(500);
    expect(await assignedBy({})).toMatchObject([
      { conversation: { id: '21' }, assignee: { name: 'Gus Agent' }, author: null },
      { conversation: { id: '22' }, assignee: { name: 'Gus Agent' }, author: null },
    ]);
  });

  test.each([{ onlyFromCustomers: true }, { ignoreUnknownAuthors: true }])(
    'is held back by %j',
    async (filters) => {
      expect(await assignedBy(filters)).toEqual([]);
    },
  );
});

test.each(['messageTypes', 'senderTypes', 'statuses'] as const)(
  'with every value that editors offer in %s, nothing that was recorded is held back',
  async (name) => {
    const items = async (filters: object) => {
      const replay = new Replay(filters);
      await replay.connect();
      await replay.hear(...heard.map(({ frame }) => frame));
      await replay.stream.close();
      return replay.items.map(({ event }) => event);
    };
    expect(await items({ [name]: heardByAny(providers.chatwoot).filters[name] })).toEqual(await items({}));
  },
  30_000,
);
