import { readPlainEvent } from '../../../core/sockets/plain-event';

test.each([
  ['42["message:send",{"a":1}]', ['message:send', { a: 1 }]],
  ['42["authenticated",true]', ['authenticated', true]],
  ['42["authenticated"]', ['authenticated', undefined]],
  ['42["name",1,2]', ['name', 1]],
  ['42["__proto__",{"polluted":true}]', ['__proto__', { polluted: true }]],
])('%s is a plain event', (frame, event) => expect(readPlainEvent(frame)).toEqual(event));

test.each([
  '2',
  '40{"sid":"x"}',
  '421["with acknowledgement",{}]',
  '42/namespace,["name",{}]',
  '451-["binary",{"_placeholder":true,"num":0}]',
  '42["connect",{}]',
  '42["connect_error",{}]',
  '42["disconnect","transport close"]',
  '42["disconnecting"]',
  '42["newListener"]',
  '42["removeListener"]',
  '42["message:send",{"website_id":',
  '42[7,{}]',
  '42[]',
  '',
  Buffer.from('42["name"]'),
  undefined,
])('%s is left to the client', (frame) => expect(readPlainEvent(frame)).toBeUndefined());

test('an emoji that was cut in two is no half of a character', () =>
  expect(readPlainEvent('42["name",{"text":"cut \\ud83d"}]')).toEqual(['name', { text: 'cut \ufffd' }]));
