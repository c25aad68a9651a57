import { BoundedMap } from '../../../core/sockets/bounded-map';

function filled(most: number, keys: string): BoundedMap<string, number> {
  const map = new BoundedMap<string, number>(most);
  [...keys].forEach((key, index) => map.set(key, index));
  return map;
}

test('forgets what was set longest ago', () => {
  const map = filled(2, 'abc');
  expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([undefined, 1, 2]);
  expect(map.size).toBe(2);
});

test('what is set anew is kept, and the next one goes', () => {
  const map = filled(2, 'abac');
  expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([2, undefined, 3]);
});

test('lets go of one, or of all', () => {
  const map = filled(5, 'abc');
  map.delete('b');
  expect([map.get('a'), map.get('b'), map.size]).toEqual([0, undefined, 2]);
  map.clear();
  expect([map.get('a'), map.size]).toEqual([undefined, 0]);
});
