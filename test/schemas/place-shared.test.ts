import { placeShared } from '../../schemas/place-shared';

const schema = (length: number) => ({
  definitions: { Item: { title: 'what all have' }, Own: { title: 'x'.repeat(length) } },
});
const isShared = (name: string) => name === 'Item';

test('what all have in common is near what the file before has of it, or near the next file', () => {
  const files = [
    ['a', schema(10)],
    ['b', schema(40_000)],
    ['c', schema(40_000)],
    ['d', schema(10)],
    ['e', schema(10)],
  ] as const;
  const placed = placeShared(files, isShared);
  const ends = placed.map(([path, { definitions = {} }]) => [path, Object.keys(definitions)]);
  expect(ends).toEqual([
    ['a', ['Own', 'Item']],
    ['b', ['Item', 'Own']],
    ['c', ['Own', 'Item']],
    ['d', ['Item', 'Own']],
    ['e', ['Item', 'Own']],
  ]);
  for (const [index, [, each]] of placed.entries()) expect(each).toEqual(files[index]?.[1]);
});
