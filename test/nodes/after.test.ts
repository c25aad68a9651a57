import { after } from '../../nodes/host/after';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('calls back once, after the time', async () => {
  const callback = jest.fn();
  after(30, callback);
  await pause(10);
  expect(callback).not.toHaveBeenCalled();
  await pause(200);
  expect(callback).toHaveBeenCalledTimes(1);
});

test('does not call back when it was cancelled', async () => {
  const callback = jest.fn();
  after(10, callback)();
  await pause(100);
  expect(callback).not.toHaveBeenCalled();
});
