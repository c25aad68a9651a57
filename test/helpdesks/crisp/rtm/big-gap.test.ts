import { BoundedReader, DEFAULT_READ_LIMITS, type RestAnswer } from '../../../../core/streams/bounded-reader';
import type { ApiRequest } from '../../../../core/helpdesk/api';
import { WEBSITE_ID } from '../../../../helpdesks/crisp/examples/base';
import { readBack } from '../../../../helpdesks/crisp/rtm/read-back';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { listConversations } from '../../../../simulator/crisp/rest/conversations';
import { listMessages } from '../../../../simulator/crisp/rest/messages';
import { Store } from '../../../../simulator/crisp/store';
import { FakeEnvironment } from '../../../core/sockets/fake-environment';
import { EVERYTHING } from './reading';

const CONVERSATIONS = 5_000;
const MESSAGES = 1_000;
const HOUR_MS = 3_600_000;
/** Not through a message of now: fingerprints only grow. */
const WEBSITE = WEBSITE_ID;

const sessionOf = (index: number) => `session_5f0d2c1e-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Fingerprints only grow: each test has a time of its own. */
let before = 1_772_600_000_000;
beforeEach(() => (before += 100 * HOUR_MS));

/** All conversations have a message of before and changed their state since; some got messages. */
function createStore(written: number): Store {
  let now = before;
  const store = new Store(() => now);
  const say = (index: number) => {
    now += 1;
    store.record('message:send', freshMessage({ sessionId: sessionOf(index), timestamp: now }));
  };
  for (let index = 0; index < CONVERSATIONS; index += 1) say(index);
  now = before + HOUR_MS;
  for (let message = 0; message < MESSAGES; message += 1) say((message * 7) % written);
  for (let index = 0; index < CONVERSATIONS; index += 1) {
    now += 5_000;
    const session_id = sessionOf(index);
    store.record('session:set_state', { website_id: WEBSITE, session_id, inbox_id: null, state: 'resolved' });
  }
  return store;
}

async function readBackFrom(store: Store) {
  let calls = 0;
  const answer = ({ path, query = {} }: ApiRequest) => {
    const asked = new URLSearchParams(query);
    const page = /\/conversations\/(\d+)$/.exec(path)?.[1];
    if (page !== undefined) return listConversations(store, WEBSITE, page, asked);
    const session = /\/conversation\/(.+)\/messages$/.exec(path)?.[1] ?? '';
    const conversation = store.conversation(WEBSITE, session);
    if (conversation === undefined) throw new Error(`There is no ${path}.`);
    return listMessages(conversation, asked, { messagesPerPage: 20, messagesAfter: 'oldest' });
  };
  const call = (request: ApiRequest): Promise<RestAnswer> => {
    calls += 1;
    return Promise.resolve({ ok: true, data: (answer(request).body as { data: unknown }).data });
  };
  const { signal } = new AbortController();
  const source = { call, spent: () => null };
  const reader = new BoundedReader(source, DEFAULT_READ_LIMITS, new FakeEnvironment(), signal);
  const missed = await readBack(
    { since: before + HOUR_MS, isSettled: () => false },
    [WEBSITE],
    EVERYTHING,
    reader,
  );
  return {
    calls,
    incomplete: reader.incomplete,
    messages: new Set(missed.map(({ payload }) => payload.fingerprint)),
  };
}

test.each([
  [100, 225],
  [1_000, 1_125],
])(
  '5,000 conversations that moved, %d of which hold the 1,000 new messages, are read back with %d calls at most',
  async (written, most) => {
    const { calls, incomplete, messages } = await readBackFrom(createStore(written));
    expect([messages.size, incomplete]).toEqual([MESSAGES, null]);
    expect(calls).toBeLessThanOrEqual(most);
  },
);
