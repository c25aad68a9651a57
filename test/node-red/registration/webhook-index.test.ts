import { createWebhookIndex } from '../../../node-red/host/registration/webhook-index';
import { target } from './fake-helpdesk';

const [A, B] = [{ name: 'a' }, { name: 'b' }];
const webhook = (id: string, account = '1') => ({
  stored: { id, url: 'https://flows.example.com/a', accountId: account, made: true },
  target: target({ account }),
});

test('knows which trigger has which webhook at a place', () => {
  const index = createWebhookIndex();
  index.take(A, webhook('1'));
  expect([index.of(A, '1')?.id, index.of(B, '1'), index.of(A, '2')]).toEqual(['1', undefined, undefined]);
});

test('a trigger may have one at each place while its account changes', () => {
  const index = createWebhookIndex();
  index.take(A, webhook('1', '1'));
  index.take(A, webhook('9', '2'));
  expect([index.of(A, '1')?.id, index.of(A, '2')?.id]).toEqual(['1', '9']);
});

test('a webhook has one owner: who finds it takes it', () => {
  const index = createWebhookIndex();
  index.take(A, webhook('1'));
  index.take(B, webhook('1'));
  expect([index.of(A, '1'), index.of(B, '1')?.id]).toEqual([undefined, '1']);
});

test('the same number at another place is another webhook', () => {
  const index = createWebhookIndex();
  index.take(A, webhook('1', '1'));
  index.take(B, webhook('1', '2'));
  expect([index.of(A, '1')?.id, index.of(B, '2')?.id]).toEqual(['1', '1']);
});

test('what is dropped is given back once, with the way to it', () => {
  const index = createWebhookIndex();
  const mine = webhook('1');
  index.take(A, mine);
  index.take(B, webhook('2'));
  expect([index.drop(A, '1'), index.drop(A, '1'), index.of(B, '1')?.id]).toEqual([mine, undefined, '2']);
});
