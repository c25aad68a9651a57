import { readBack as readChatwoot } from '../../../helpdesks/chatwoot/realtime/read-back';
import { readBack as readCrisp } from '../../../helpdesks/crisp/rtm/read-back';
import { DEFAULT_READ_LIMITS, BoundedReader } from '../../../core/streams/bounded-reader';
import { least } from '../../../core/read/read';
import { FakeEnvironment } from '../sockets/fake-environment';

const EVERYWHERE = { rooms: [], inboxes: [] };

/** As arguments of a call they end the stack. */
const MANY = 150_000;

const many = (row: (id: number) => object) => Array.from({ length: MANY }, (_, id) => row(id));

function createReader(answers: (path: string) => unknown): BoundedReader {
  const call = ({ path }: { readonly path: string }) =>
    Promise.resolve({ ok: true, data: answers(path) } as const);
  const environment = new FakeEnvironment();
  const source = { call, spent: () => null };
  return new BoundedReader(source, DEFAULT_READ_LIMITS, environment, new AbortController().signal);
}

test('Crisp may list more messages than a call has arguments', async () => {
  const messages = many((fingerprint) => ({ fingerprint, timestamp: 5 }));
  const reader = createReader((path) =>
    path.endsWith('/messages') ? messages : [{ session_id: 's', website_id: 'w', updated_at: 5 }],
  );
  expect(await readCrisp({ since: 1, isSettled: () => false }, ['w'], EVERYWHERE, reader)).toHaveLength(MANY);
});

test('Chatwoot may list more messages than a call has arguments', async () => {
  const messages = { payload: many((id) => ({ id, created_at: 5 })) };
  const reader = createReader((path) =>
    path.endsWith('/messages') ? messages : { data: { payload: [{ id: 1, last_activity_at: 5 }] } },
  );
  expect(await readChatwoot({ since: 1000, isSettled: () => false }, '12', reader, () => {})).toHaveLength(
    MANY,
  );
});

test('a conversation whose id no URL can hold hides no other', async () => {
  const reader = createReader((path) => {
    if (path.endsWith('/messages')) return path.includes('second') ? [{ fingerprint: 1, timestamp: 5 }] : [];
    return [{ session_id: '\ud800', website_id: 'w' }, { session_id: 'second' }];
  });
  expect(await readCrisp({ since: 1, isSettled: () => false }, ['w'], EVERYWHERE, reader)).toMatchObject([
    { payload: { session_id: 'second' } },
  ]);
});

test('the least of nothing, of some and of what is no number', () => {
  expect([least([]), least([3, 1, 2]), least([1, NaN])]).toEqual([Infinity, 1, NaN]);
});
