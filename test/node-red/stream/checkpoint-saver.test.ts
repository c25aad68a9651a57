import { CheckpointSaver } from '../../../node-red/host/stream/checkpoint-saver';
import { FakeEnvironment } from '../../core/sockets/fake-environment';

function start() {
  const environment = new FakeEnvironment();
  const save = jest.fn();
  return { environment, save, saver: new CheckpointSaver(environment, save) };
}

test('saves a second after it was first asked, once for all that asked meanwhile', async () => {
  const { environment, save, saver } = start();
  saver.request();
  await environment.advance(999);
  saver.request();
  expect(save).not.toHaveBeenCalled();
  await environment.advance(1);
  expect(save).toHaveBeenCalledTimes(1);
  await environment.advance(60_000);
  expect([save.mock.calls.length, environment.timers]).toEqual([1, 0]);
});

test('saves again when it is asked again, even while it saves', async () => {
  const { environment, save, saver } = start();
  save.mockImplementationOnce(() => saver.request());
  saver.request();
  await environment.advance(2000);
  expect(save).toHaveBeenCalledTimes(2);
});

test('called off, it saves nothing and leaves no timer; asked again, it does', async () => {
  const { environment, save, saver } = start();
  saver.cancel();
  saver.request();
  saver.cancel();
  expect(environment.timers).toBe(0);
  await environment.advance(60_000);
  expect(save).not.toHaveBeenCalled();
  saver.request();
  await environment.advance(1000);
  expect(save).toHaveBeenCalledTimes(1);
});
