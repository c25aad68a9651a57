import { systemEnvironment } from '../../../core/environment/environment';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("the machine's timers call back once, or not at all", async () => {
  const called: string[] = [];
  systemEnvironment.after(1, () => called.push('one'));
  systemEnvironment.after(1, () => called.push('cancelled'))();
  await wait(20);
  expect(called).toEqual(['one']);
});
