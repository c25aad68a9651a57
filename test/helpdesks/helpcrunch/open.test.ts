import { helpcrunch } from '../../../helpdesks/helpcrunch';
import { envelope } from './deliveries';

test('the payload is what eventData holds, the body is the whole', () => {
  const body = envelope('chat.new', { chat_id: 1 });
  expect(helpcrunch.open(body)).toEqual({ event: 'chat.new', payload: { chat_id: 1 }, body });
});

test('eventData may be a string of JSON', () => {
  const body = envelope('chat.new', '{"chat_id":1,"customer":{"name":"Zo\\u00eb"}}');
  expect(helpcrunch.open(body)?.payload).toEqual({ chat_id: 1, customer: { name: 'Zoë' } });
});

test.each([
  ['no event', { eventData: {} }],
  ['an event that is no string', { event: 7, eventData: {} }],
  ['no eventData', { event: 'chat.new' }],
  ['null', envelope('chat.new', null)],
  ['a list', envelope('chat.new', [])],
  ['a string that is no JSON', envelope('chat.new', '{"chat_id":')],
  ['a string of a JSON list', envelope('chat.new', '[1]')],
  ['a string of null', envelope('chat.new', 'null')],
])('%s is not the envelope', (_, body) => {
  expect(helpcrunch.open(body)).toBeUndefined();
});

test("the event's own id tells duplicates, whatever the attempt", () => {
  const identify = (body: Record<string, unknown>) =>
    helpcrunch.identify({ event: 'chat.new', payload: {}, body }, null);
  const body = envelope('chat.new', {});
  expect(identify(body)).toBe('0d9a1f9e-6c3b-4f57-9a53-1f0c5a6f2b11');
  expect(identify({ ...body, attempts: 3, lastAttemptAt: 1773399999 })).toBe(
    '0d9a1f9e-6c3b-4f57-9a53-1f0c5a6f2b11',
  );
  expect(identify({ ...body, id: 42 })).toBe('42');
  expect(identify({ ...body, id: undefined })).toBeNull();
  expect(identify({ ...body, id: {} })).toBeNull();
});
