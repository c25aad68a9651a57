import { EventEmitter } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDuplicateMemory } from '../../../core/duplicates/duplicates';
import { settleWithResponse } from '../../../core/duplicates/settle-with-response';

/** Answers on a real socket, and tells whether a copy that comes afterwards is a duplicate. */
async function isRememberedAfter(status: number | 'dropped'): Promise<boolean> {
  const memory = createDuplicateMemory();
  const server = createServer((_, response) => {
    const reservation = memory.reserve('key', 0);
    if (reservation !== undefined) settleWithResponse(reservation, response);
    if (status === 'dropped') response.socket?.destroy();
    else response.writeHead(status).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => {
    const sender = request(
      { port: (server.address() as AddressInfo).port, host: '127.0.0.1', method: 'POST', agent: false },
      (response) => response.resume().on('close', resolve),
    );
    sender.on('error', () => resolve());
    sender.end();
  });
  await new Promise((resolve) => server.close(resolve));
  return memory.reserve('key', 1) === undefined;
}

test.each([
  [199, false],
  [200, true],
  [299, true],
  [300, false],
])('a response that ends with %i is remembered: %s', (statusCode, remembered) => {
  const memory = createDuplicateMemory();
  const response = Object.assign(new EventEmitter(), { statusCode });
  const reservation = memory.reserve('key', 0);
  if (reservation !== undefined) settleWithResponse(reservation, response);
  for (const event of ['finish', 'close']) response.emit(event);
  expect(memory.reserve('key', 3_600_000) === undefined).toBe(remembered);
});

test.each([
  [200, true],
  [204, true],
  [400, false],
  [500, false],
  ['dropped', false],
] as const)('an answer %s leaves the key remembered: %s', async (status, remembered) => {
  expect(await isRememberedAfter(status)).toBe(remembered);
});
