import { runInNewContext } from 'node:vm';
import { createSettings, receive, RefusalReports, type Delivery, type Reject } from '../../library';
import { botble } from '../../helpdesks/botble';
import { botbleDelivery, SECRET } from './deliveries';

const signed = { provider: botble, authentication: { mode: 'signature', secrets: [SECRET] } } as const;

test.each<[string, unknown]>([
  ['an object', { event: 'message.received' }],
  ['null', null],
  ['nothing', undefined],
  ['a text', '{"event":"message.received"}'],
  ['numbers of two bytes', new Uint16Array(4)],
])('a body that was parsed before: %s', (_, rawBody) => {
  const delivery = { ...botbleDelivery(), rawBody } as Delivery;
  const unsigned = { authentication: { mode: 'unsigned' } } as const;
  for (const options of [{}, unsigned])
    expect(receive(delivery, createSettings({ ...signed, ...options }))).toMatchObject({
      kind: 'reject',
      reason: 'raw-body-parsed',
      detail: expect.stringContaining('pass those, for example from express.raw()'),
    });
});

test('the bytes of another realm are bytes', () => {
  const delivery = botbleDelivery();
  const text = Buffer.from(delivery.rawBody as Uint8Array).toString('latin1');
  const foreign = runInNewContext('Uint8Array.from(text, (each) => each.charCodeAt(0))', {
    text,
  }) as Uint8Array;
  expect(receive({ ...delivery, rawBody: foreign }, createSettings(signed)).kind).toBe('accept');
});

test('a report tells the type of a parsed body, and nothing of it', () => {
  const delivery = { ...botbleDelivery(), rawBody: { message: 'private' } as unknown as Uint8Array };
  const refusal = receive(delivery, createSettings(signed)) as Reject;
  const trigger = { provider: botble, mode: 'signature', maxBodyBytes: undefined } as const;
  const report = new RefusalReports().report(refusal, delivery, trigger);
  expect(report?.arrived.body).toBe('of the type object');
  expect(JSON.stringify(report)).not.toContain('private');
});
