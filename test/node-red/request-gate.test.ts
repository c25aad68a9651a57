import type { ServerResponse } from 'node:http';
import { createRequestGate } from '../../node-red/host/request-gate';

/** As much of a response as the hold touches. */
function createResponse() {
  let onTimeout = () => {};
  const calls: string[] = [];
  const response = {
    headersSent: false,
    destroyed: false,
    setTimeout: (milliseconds: number, listener?: () => void) => {
      calls.push(`timeout ${milliseconds}`);
      onTimeout = listener ?? (() => {});
    },
    writeHead: (status: number, headers: Record<string, unknown>) => {
      calls.push(`${status} retry after ${String(headers['Retry-After'])}`);
      response.headersSent = true;
    },
    end: () => {},
  };
  return { response: response as unknown as ServerResponse, calls, timeOut: () => onTimeout() };
}

test('runs at once while the flows run', () => {
  const ran: string[] = [];
  createRequestGate().run(createResponse().response, 1, () => ran.push('now'));
  expect(ran).toEqual(['now']);
});

test('keeps requests in order until the flows run again', () => {
  const hold = createRequestGate({ timeoutMs: 100, now: () => 0 });
  const ran: number[] = [];
  hold.pause();
  for (const n of [1, 2, 3]) hold.run(createResponse().response, 1, () => ran.push(n));
  expect(ran).toEqual([]);
  hold.resume();
  expect(ran).toEqual([1, 2, 3]);
  hold.resume();
  expect(ran).toEqual([1, 2, 3]);
});

test('answers 503 when the flows do not come back, and at once from then on', () => {
  let now = 0;
  const hold = createRequestGate({ timeoutMs: 100, now: () => now });
  const ran: string[] = [];
  hold.pause();
  now = 30;
  const first = createResponse();
  hold.run(first.response, 1, () => ran.push('first'));
  expect(first.calls).toEqual(['timeout 70']);
  first.timeOut();
  now = 100;
  const second = createResponse();
  hold.run(second.response, 1, () => ran.push('second'));
  expect([first.calls.at(-1), second.calls]).toEqual(['503 retry after 5', ['503 retry after 5']]);
  hold.resume();
  expect(ran).toEqual([]);
});

test('a second pause does not prolong the first', () => {
  let now = 0;
  const hold = createRequestGate({ timeoutMs: 100, now: () => now });
  hold.pause();
  now = 90;
  hold.pause();
  const { response, calls } = createResponse();
  hold.run(response, 1, () => {});
  expect(calls).toEqual(['timeout 10']);
});

test('holds so many requests and bytes, and no more', () => {
  const hold = createRequestGate({ maxRequests: 2, maxBytes: 100 });
  hold.pause();
  const answers = [60, 50, 30, 1].map((bytes) => {
    const { response, calls } = createResponse();
    hold.run(response, bytes, () => {});
    return calls[0]?.startsWith('503');
  });
  expect(answers).toEqual([false, true, false, true]);
  hold.resume();
  hold.pause();
  const again = createResponse();
  hold.run(again.response, 100, () => {});
  expect(again.calls[0]).toMatch(/^timeout/);
});
