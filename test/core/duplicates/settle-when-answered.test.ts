import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDuplicateMemory, type DuplicateMemory } from '../../../core/duplicates/duplicates';
import { settleWhenAnswered } from '../../../core/duplicates/settle-when-answered';

const HOUR = 3_600_000;

/** A request on a real socket whose sender hangs up before anything is answered, if it `leaves`. */
async function deliver(memory: DuplicateMemory, leaves: boolean) {
  let gone = () => {};
  const left = new Promise<void>((resolve) => (gone = resolve));
  let take = (_response: ServerResponse) => {};
  const taken = new Promise<ServerResponse>((resolve) => (take = resolve));
  const server = createServer((_, response) => {
    const reservation = memory.reserve('key', 0);
    if (reservation !== undefined) settleWhenAnswered(reservation, response);
    response.on('close', gone);
    take(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sender = request({ port, host: '127.0.0.1', method: 'POST', agent: false }, (answer) =>
    answer.resume(),
  );
  sender.on('error', () => {});
  sender.end();
  const response = await taken;
  if (leaves) {
    sender.destroy();
    await left;
  }
  return {
    answer: async (status: number) => {
      response.writeHead(status).end('{}');
      await left;
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const isCopy = (memory: DuplicateMemory, now: number) => memory.reserve('key', now) === undefined;

test.each([
  ['waits', 200, true],
  ['waits', 500, false],
  ['hangs up', 200, true],
  ['hangs up', 500, false],
])('a sender that %s while the host answers %i: the key stays %s', async (sender, status, remembered) => {
  const memory = createDuplicateMemory();
  const { answer } = await deliver(memory, sender === 'hangs up');
  await answer(status);
  expect(isCopy(memory, HOUR)).toBe(remembered);
});

test('a retry is a copy however long the host takes after the sender hung up', async () => {
  const memory = createDuplicateMemory();
  const { answer } = await deliver(memory, true);
  expect(isCopy(memory, HOUR)).toBe(true);
  await answer(200);
});
