import {
  acceptedMessage,
  batchMessage,
  problemMessage,
  refusalMessage,
  refusedMessage,
} from '../../node-red/host/message';

const item = (id: number) => ({ provider: 'botble', event: 'message.received', data: { id } });
const AT = Date.UTC(2026, 2, 4, 9, 30);

test('an item is the payload, or its own payload alone; the topic says what it is', () => {
  const topic = 'botble/message.received';
  expect(acceptedMessage(item(1), 'item')).toEqual({ topic, payload: item(1) });
  expect(acceptedMessage(item(1), 'data')).toEqual({ topic, payload: { id: 1 } });
});

test('several are an array, in their order', () => {
  const topic = 'botble/batch';
  expect(batchMessage('botble', [item(1), item(2)], 'item')).toEqual({ topic, payload: [item(1), item(2)] });
  expect(batchMessage('botble', [item(1), item(2)], 'data')).toEqual({
    topic,
    payload: [{ id: 1 }, { id: 2 }],
  });
});

test('the second output gives the report', () => {
  const report = { provider: 'botble', reason: 'signature-mismatch' } as never;
  expect(refusalMessage(report)).toEqual({ topic: 'botble/refused', payload: report });
});

test('a Catch node gets reason, sentence and time, and nothing else of a refusal', () => {
  const refusal = { kind: 'reject', reason: 'signature-mismatch', detail: 'It does not fit.' } as const;
  expect(refusedMessage('botble', { ...refusal, body: 'written by a stranger' } as never, AT)).toEqual({
    topic: 'botble/refused',
    payload: {
      reason: 'signature-mismatch',
      detail: 'It does not fit.',
      receivedAt: '2026-03-04T09:30:00.000Z',
    },
  });
});

test('and the same of a trigger that cannot work', () => {
  const problem = { code: 'unauthorized', detail: 'The token was rejected.', token: 'secret' };
  expect(problemMessage('crisp', problem, AT)).toEqual({
    topic: 'crisp/refused',
    payload: {
      reason: 'unauthorized',
      detail: 'The token was rejected.',
      receivedAt: '2026-03-04T09:30:00.000Z',
    },
  });
});
