import { createKeyedQueue } from '../../../node-red/host/registration/keyed-queue';
import { settle } from '../../core/sockets/fake-environment';

function start() {
  const queue = createKeyedQueue();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const give = (key: string, name: string) =>
    queue(key, () => {
      begun.push(name);
      return new Promise((resolve) => ends.set(name, resolve));
    });
  return { give, begun, end: (name: string) => ends.get(name)?.() };
}

test('tasks of one key run one after the other, in the order they were given', async () => {
  const { give, begun, end } = start();
  for (const name of ['1', '2', '3']) void give('a', name);
  await settle();
  expect(begun).toEqual(['1']);
  end('1');
  await settle();
  expect(begun).toEqual(['1', '2']);
  end('2');
  await settle();
  expect(begun).toEqual(['1', '2', '3']);
});

test('tasks of another key do not wait for them', async () => {
  const { give, begun } = start();
  void give('a', '1');
  void give('b', '2');
  await settle();
  expect(begun).toEqual(['1', '2']);
});

test('whoever gave a task knows when it is over', async () => {
  const { give, end } = start();
  const over: string[] = [];
  void give('a', '1').then(() => over.push('1'));
  void give('a', '2').then(() => over.push('2'));
  await settle();
  end('1');
  await settle();
  expect(over).toEqual(['1']);
  end('2');
  await settle();
  expect(over).toEqual(['1', '2']);
});

test('a task that comes when all are over begins at once', async () => {
  const { give, begun, end } = start();
  void give('a', '1');
  await settle();
  end('1');
  await settle();
  void give('a', '2');
  await settle();
  expect(begun).toEqual(['1', '2']);
});
