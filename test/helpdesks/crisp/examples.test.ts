import fc from 'fast-check';
import type { Delivery } from '../../../library';
import { crisp } from '../../../helpdesks/crisp';
import { crispExamples } from '../../../helpdesks/crisp/examples';
import type { JsonObject } from '../../../core/read/read';
import { envelope, hook, normalise, SESSION, WEBSITE } from './deliveries';

const rows = crisp.events.flatMap(({ name, kinds }) =>
  crispExamples[name].map(({ variant, payload }) => ({
    event: name,
    variant,
    payload: { ...payload },
    kinds,
  })),
);

/** As in Crisp's reference: these name no session. */
const NO_SESSION =
  /^(?:spam|campaign|status|website|bucket|media|plugin|plan):|^people:(?:profile|import):|^email:subscribe$/;

test('there are 82 events', () => {
  expect(crisp.events).toHaveLength(82);
  expect(new Set(crisp.events.map(({ label }) => label)).size).toBe(82);
});

test.each(rows)('$event ($variant) opens and is read', ({ event, variant, payload, kinds }) => {
  const opened = crisp.open(envelope(event, payload));
  expect(opened).toMatchObject({ event, payload });
  const { kind, account, conversation } = normalise(event, payload);
  expect(kinds).toContain(kind);
  expect(account).toEqual({ id: WEBSITE, name: null });
  const hasSession = !NO_SESSION.test(event) && variant !== 'campaign';
  expect(conversation?.id ?? null).toBe(hasSession ? SESSION : null);
});

test.each([
  {},
  { event: 'message:send' },
  { event: 'message:send', data: null },
  { event: 'message:send', data: [] },
  { event: 'message:send', data: 'text' },
  { event: '', data: {} },
  { event: 7, data: {} },
  { event: ['message:send'], data: {} },
  { data: {} },
])('%j is no envelope of Crisp', (body) => {
  expect(crisp.open(body)).toBeUndefined();
});

const names = fc.oneof(
  fc.string(),
  fc.constantFrom(...crisp.events.map(({ name }) => name)),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
);
const words = fc.constantFrom(
  '__proto__',
  'constructor',
  'user',
  'operator',
  'note',
  'event',
  'resolved',
  SESSION,
);
const junk = fc.oneof(
  fc.jsonValue(),
  words,
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.constant(undefined),
);
const FIELDS = [
  ...[
    'website_id',
    'session_id',
    'inbox_id',
    'type',
    'from',
    'origin',
    'fingerprint',
    'timestamp',
    'automated',
  ],
  ...[
    'email',
    'phone',
    'nickname',
    'people_id',
    'state',
    'identifier',
    'user_id',
    '__proto__',
    'constructor',
  ],
];
const payloads = fc
  .record({
    flat: fc.dictionary(fc.constantFrom(...FIELDS), junk),
    user: fc.oneof(junk, fc.dictionary(fc.constantFrom('user_id', 'nickname', '__proto__'), junk)),
    operator: fc.oneof(junk, fc.dictionary(fc.constantFrom('user_id', 'nickname'), junk)),
    content: fc.oneof(
      junk,
      fc.record({ text: junk, url: junk, value: junk, choices: fc.oneof(junk, fc.array(junk)) }),
      fc.record({ choices: fc.array(fc.record({ selected: fc.boolean(), label: junk, value: junk })) }),
    ),
    resource: fc.oneof(junk, fc.record({ type: fc.constantFrom('website', 'x'), id: junk })),
    update: fc.oneof(junk, fc.record({ updated_at: junk, person: junk })),
    identity: fc.oneof(
      junk,
      fc.record({ person: fc.oneof(junk, fc.record({ nickname: junk, phone: junk })) }),
    ),
  })
  .map(({ flat, ...nested }): JsonObject => ({ ...nested, ...flat }));

const isTextOrNull = (value: unknown) => value === null || (typeof value === 'string' && value !== '');

test('whatever JSON arrives, nothing throws and every block keeps its form', () => {
  const kinds = new Map<string, readonly string[]>(crisp.events.map(({ name, kinds }) => [name, kinds]));
  fc.assert(
    fc.property(names, payloads, junk, (event, payload, timestamp) => {
      const body = { event, data: payload, timestamp };
      const { kind, occurredAt, account, inbox, conversation, contact, author, message, traits } =
        crisp.normalise({ event, payload, body }, { baseUrl: null });
      expect(kinds.get(event) ?? ['other']).toContain(kind);
      expect(occurredAt === null || /^[+-]?\d{4,6}-\d\d-\d\dT/.test(occurredAt)).toBe(true);
      const shown = [account?.id, inbox?.id, conversation?.id, conversation?.url, author?.id, author?.name];
      const more = [contact?.id, contact?.name, contact?.email, contact?.phone, message?.id, message?.text];
      const files = message?.attachments.flatMap(({ name, url, type }) => [name, url, type]) ?? [];
      const values = [...shown, ...more, ...files, traits.messageType, traits.origin];
      expect(values.filter((value) => !isTextOrNull(value ?? null))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('whatever JSON arrives, it has an identity or none, and never throws', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), junk), (body) => {
      expect(['undefined', 'object']).toContain(typeof crisp.open(body));
    }),
  );
  fc.assert(
    fc.property(names, payloads, junk, fc.boolean(), (event, payload, timestamp, overHttp) => {
      const delivery: Delivery | null = overHttp ? hook('{}') : null;
      const id = crisp.identify({ event, payload, body: { timestamp } }, delivery);
      expect(isTextOrNull(id)).toBe(true);
      if (overHttp) expect(id).not.toBeNull();
    }),
  );
});

test('own keys called __proto__ change nothing', () => {
  const payload = JSON.parse('{"__proto__":{"session_id":"s"},"user":{"__proto__":{"nickname":"n"}}}');
  expect(normalise('message:send', payload)).toMatchObject({
    conversation: null,
    contact: null,
    author: { id: null, name: null },
  });
});
