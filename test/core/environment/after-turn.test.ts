import { afterTurn } from '../../../core/environment/after-turn';

test('calls back once, behind what is due in this turn', async () => {
  const order: string[] = [];
  const over = new Promise<void>((resolve) =>
    afterTurn(() => {
      order.push('after');
      resolve();
    }),
  );
  process.nextTick(() => order.push('tick'));
  void Promise.resolve().then(() => order.push('promise'));
  order.push('now');
  await over;
  expect(order).toEqual(['now', expect.any(String), expect.any(String), 'after']);
});
