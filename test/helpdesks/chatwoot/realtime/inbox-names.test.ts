import { InboxNames } from '../../../../helpdesks/chatwoot/realtime/inbox-names';
import { permanent } from '../../../../core/sockets/problem';
import { OUT_OF_ORDER } from '../../../core/sockets/fake-service';
import { FakeRest } from './fake-rest';

const SHOP = { payload: [{ id: 5, name: 'Shop widget' }] };

let rest: FakeRest;
let inboxes: InboxNames;

beforeEach(() => {
  rest = new FakeRest();
  inboxes = new InboxNames('/inboxes', rest, rest.now);
});

const { signal } = new AbortController();

test('has to ask as long as no list was read', () => {
  expect(inboxes.isMissing('5')).toBe(true);
  expect(inboxes.findName('5')).toBeNull();
});

test('reads the list, and knows its inboxes then', async () => {
  rest.has('/inboxes', SHOP);
  expect(await inboxes.read(signal)).toBeUndefined();
  expect(rest.asked).toEqual([{ method: 'GET', path: '/inboxes' }]);
  expect(rest.signals).toEqual([signal]);
  expect(inboxes.findName('5')).toBe('Shop widget');
  expect(inboxes.isMissing('5')).toBe(false);
});

test('an inbox that is in no list is looked for once a minute', async () => {
  inboxes.take(SHOP);
  expect(inboxes.isMissing('6')).toBe(false);
  await rest.environment.advance(59_999);
  expect(inboxes.isMissing('6')).toBe(false);
  await rest.environment.advance(1);
  expect(inboxes.isMissing('6')).toBe(true);
  inboxes.take(SHOP);
  expect(inboxes.isMissing('6')).toBe(false);
});

test('an inbox of the list is never looked for again, even one without a name', async () => {
  inboxes.take({ payload: [{ id: 5, name: '' }, 'odd', null] });
  await rest.environment.advance(600_000);
  expect(inboxes.isMissing('5')).toBe(false);
  expect(inboxes.findName('5')).toBeNull();
});

test('a new list replaces the old one', () => {
  inboxes.take(SHOP);
  inboxes.take({ payload: [{ id: 6, name: 'Mail' }] });
  expect([inboxes.findName('5'), inboxes.findName('6')]).toEqual([null, 'Mail']);
});

test('once forgotten, a name is not known and is asked for at once', () => {
  inboxes.take(SHOP);
  inboxes.forget();
  expect(inboxes.findName('5')).toBeNull();
  expect(inboxes.isMissing('5')).toBe(true);
  expect(inboxes.isMissing('6')).toBe(true);
});

test('says why nothing of the account is to be had, but can wait where that may pass', async () => {
  const refused = permanent('forbidden', 'the free plan');
  rest.refuses('/inboxes', refused);
  expect(await inboxes.read(signal)).toBe(refused);
  rest.refuses('/inboxes', OUT_OF_ORDER);
  expect(await inboxes.read(signal)).toBeUndefined();
  expect(inboxes.isMissing('5')).toBe(true);
});
