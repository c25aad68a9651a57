import { gzipSync } from 'node:zlib';
import type { HelpdeskItem } from '../../library';
import type { Deliverable } from '../../simulator/deliver';
import { pairUp } from '../../tools/hosts/pair-up';

const delivery = (body: Buffer): Deliverable => ({ provider: 'crisp', headers: {}, body, query: {} });
const deliveryOf = (body: object) => delivery(Buffer.from(JSON.stringify(body)));
const itemOf = (data: object) => ({ data }) as unknown as HelpdeskItem;

test('an item belongs to the delivery that holds its data, in whatever order n8n started', () => {
  const deliveries = [deliveryOf({ event: 'a', data: { n: 1 } }), deliveryOf({ n: 2 }), deliveryOf({ n: 3 })];
  const items = [itemOf({ n: 3 }), itemOf({ n: 1 }), itemOf({ n: 2 })];
  expect(deliveries.map((each) => pairUp(deliveries, items).get(each)?.data)).toEqual([
    { n: 1 },
    { n: 2 },
    { n: 3 },
  ]);
});

test('equal ones get one item each, and what is zipped or redacted goes by its order', () => {
  const zipped = delivery(gzipSync('{"n":9}'));
  const deliveries = [deliveryOf({ n: 1 }), zipped, deliveryOf({ n: 1 }), deliveryOf({ token: 'secret' })];
  const items = [{ n: 9 }, { n: 1 }, { token: '[redacted]' }, { n: 1 }].map(itemOf);
  const pairs = pairUp(deliveries, items);
  expect(deliveries.map((each) => items.indexOf(pairs.get(each) ?? itemOf({})))).toEqual([1, 0, 3, 2]);
});

test('a delivery without an item has none', () => {
  const deliveries = [deliveryOf({ n: 1 }), deliveryOf({ n: 2 })];
  const pairs = pairUp(deliveries, [itemOf({ n: 2 })]);
  expect(deliveries.map((each) => pairs.get(each)?.data)).toEqual([undefined, { n: 2 }]);
});
