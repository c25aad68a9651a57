import { createDelivery, listSamples } from '../../simulator/senders';
import { findExpected } from '../fixtures/expected';

const NOW = Date.parse('2026-03-04T10:00:00.250Z');

/** The signatures here were made with `openssl dgst -hmac`. */
describe('the byte habits of each helpdesk', () => {
  test('Botble escapes like PHP and puts the same time in body and header', () => {
    const delivery = createDelivery('botble', 'message.received', { secret: 's', now: NOW });
    const body = delivery.body.toString('utf8');
    expect(body).toMatch(/^\{"event":"message\.received","timestamp":"2026-03-04T10:00:00\+00:00","data":\{/);
    expect(body).toContain('https:\\/\\/shop.example.com');
    expect(body).toContain('Zo\\u00eb');
    expect(body).toContain('\\ud83d\\udca1');
    expect(delivery.headers).toMatchObject({
      'X-Webhook-Event': 'message.received',
      'X-Webhook-Timestamp': '2026-03-04T10:00:00+00:00',
      'X-Webhook-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('Botble test deliveries have fixed ids', () => {
    const delivery = createDelivery('botble', 'message.received', {
      secret: '',
      now: NOW,
      test: true,
      unsigned: true,
    });
    expect(JSON.parse(delivery.body.toString()).data).toMatchObject({
      message_id: 456,
      conversation_id: 123,
      visitor_name: 'Test Visitor',
    });
    expect(delivery.headers['X-Webhook-Test']).toBe('true');
    expect(delivery.headers).not.toHaveProperty('X-Webhook-Signature');
  });

  test('HelpCrunch signs the whole envelope with SHA-1', () => {
    const payload = {
      chat_id: 1001,
      agent: null,
      customer: { id: 2002, name: 'Zoë', email: 'zoe@example.com', userId: 'u_1' },
      message: {
        applicationId: 3,
        broadcastType: null,
        createdAt: '1700000000.123',
        edited: false,
        id: 4004,
        read: false,
        text: 'See https://example.com/a',
        updatedAt: '1700000000.123',
      },
    };
    const delivery = createDelivery('helpcrunch', 'message.chat.customer', {
      secret: 'hc_test_signing_key',
      now: 1_700_000_001_000,
      deliveryId: '11111111-2222-4333-8444-555555555555',
      payload,
    });
    expect(delivery.headers['X-HelpCrunch-Signature']).toBe('3a12ccd718d9afe016f499c38a04e7d1b911ff30');
  });

  test('HelpCrunch counts attempts from 0 and keeps id and creation time over them', () => {
    const envelope = (attempt: number, now: number) =>
      JSON.parse(
        createDelivery('helpcrunch', 'chat.new', {
          secret: 's',
          now,
          createdAt: NOW,
          attempt,
          deliveryId: 'x',
          payload: {},
        }).body.toString(),
      );
    const createdAt = Math.floor(NOW / 1000);
    expect(envelope(1, NOW)).toMatchObject({ attempts: 0, lastAttemptAt: createdAt, createdAt, id: 'x' });
    expect(envelope(2, NOW + 60_000)).toMatchObject({
      attempts: 1,
      lastAttemptAt: createdAt + 60,
      createdAt,
      id: 'x',
    });
  });

  test('Chatwoot escapes like Rails and signs seconds and body', () => {
    const delivery = createDelivery('chatwoot', 'message_created', {
      secret: 'p9Q2xVt7mKc4Ls8RwZb1NdYf',
      now: 1_781_697_600_999,
      payload: {
        event: 'message_created',
        id: 901,
        content: 'a <b> & c – héllo',
        message_type: 'incoming',
      },
    });
    expect(delivery.body.toString()).toBe(
      '{"event":"message_created","id":901,"content":"a \\u003cb\\u003e \\u0026 c – héllo","message_type":"incoming"}',
    );
    expect(delivery.headers['X-Chatwoot-Signature']).toBe(
      'sha256=945852651856001792d38d8d9e674145201542c3b82c31ccbca2ad8dd748bda3',
    );
  });

  test('Intercom escapes nothing, signs with SHA-1 and keeps id and time over its retry', () => {
    const send = (attempt: number, now: number) =>
      createDelivery('intercom', 'conversation.read', {
        secret: 'c1ient-secret-of-the-app',
        now,
        createdAt: 1_772_618_400_999,
        attempt,
        deliveryId: '0f8a4c1e-52d7-4b6f-9a30-7c1d5e8b2f46',
        payload: { type: 'conversation', id: '12', title: 'a <b> & c / héllo' },
      });
    const body = (attempts: number) =>
      '{"type":"notification_event","app_id":"q7x2lkd9","data":{"type":"notification_event_data","item":' +
      '{"type":"conversation","id":"12","title":"a <b> & c / héllo"}},"links":{},' +
      '"id":"notif_0f8a4c1e-52d7-4b6f-9a30-7c1d5e8b2f46","topic":"conversation.read","delivery_status":"pending",' +
      `"delivery_attempts":${attempts},"delivered_at":0,"first_sent_at":1772618400,"created_at":1772618400,"self":null}`;
    const first = send(1, 1_772_618_400_999);
    expect(first.body.toString()).toBe(body(1));
    expect(first.headers['X-Hub-Signature']).toBe('sha1=9b7ab0ce761c15764223f6bfcb390786b8ac0fe7');
    expect(send(2, 1_772_618_460_999).body.toString()).toBe(body(2));
  });

  test("Intercom's test delivery is a ping without an id", () => {
    const options = { secret: 's', now: NOW, test: true };
    const { body } = createDelivery('intercom', 'conversation.user.created', options);
    expect(JSON.parse(body.toString())).toMatchObject({
      topic: 'ping',
      id: null,
      data: { item: { type: 'ping' } },
    });
  });

  test.each(['automation_event.message_created', 'macro.executed'])('Chatwoot never signs %s', (event) => {
    const { headers } = createDelivery('chatwoot', event, { secret: 's', now: NOW, payload: { id: 1 } });
    expect(Object.keys(headers).filter((name) => name.startsWith('X-'))).toEqual([]);
  });

  test('Crisp wraps the payload and a Website Hook carries its key in the URL', () => {
    const payload = { website_id: 'w', session_id: 's', fingerprint: 1 };
    const plugin = createDelivery('crisp', 'message:removed', { secret: 'k', now: NOW, payload, attempt: 2 });
    expect(plugin.body.toString()).toBe(
      `{"website_id":"w","event":"message:removed","data":{"website_id":"w","session_id":"s","fingerprint":1},"timestamp":${NOW}}`,
    );
    expect(plugin.headers).toMatchObject({
      'X-Crisp-Request-Timestamp': String(NOW),
      'X-Delivery-Attempt-Count': '2',
    });
    expect(plugin.query).toEqual({});

    const website = createDelivery('crisp', 'message:removed', {
      secret: 'k',
      now: NOW,
      payload,
      unsigned: true,
    });
    expect(website.query).toEqual({ key: 'k' });
    expect(website.headers).not.toHaveProperty('X-Crisp-Signature');
  });
});

describe('what can be sent', () => {
  test('an unknown event or variant is an error that tells what there is', () => {
    const options = { secret: 's', now: NOW };
    expect(() => createDelivery('botble', 'message.sent', options)).toThrow(
      'no sample of the event "message.sent"',
    );
    expect(() => createDelivery('botble', 'message.received', { ...options, variant: 'x' })).toThrow(
      '"usual", "no email or phone"',
    );
    expect(() => createDelivery('crisp', 'message:send', { ...options, payload: {}, test: true })).toThrow(
      'no test delivery',
    );
  });

  test.each(listSamples())('$provider $event ($variant)', ({ provider, event, variant }) => {
    const delivery = createDelivery(provider, event, { secret: 's', now: NOW, variant });
    const { topic, type, event: name } = JSON.parse(delivery.body.toString('utf8'));
    const inHeaders = Object.entries(delivery.headers).filter(([header]) => header.endsWith('-Event'));
    const named = [name, topic, String(type).replace('zen:event-type:', ''), inHeaders[0]?.[1]];
    // Where each event has a key of its own, only the signature tells it: every-event.test.ts looks at that.
    if (findExpected(provider).scheme.eventKeys === undefined) expect(named).toContain(event);
    expect(delivery).toMatchObject({ provider, event, variant });
  });
});
