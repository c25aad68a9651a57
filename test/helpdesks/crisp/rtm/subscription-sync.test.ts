import { createBinder } from '../../../../helpdesks/crisp/rtm/bind';
import { createSubscriptionSync } from '../../../../helpdesks/crisp/rtm/subscription-sync';
import { Subscriptions } from '../../../../core/streams/subscriptions';
import { FakeEnvironment } from '../../../core/sockets/fake-environment';

function subscribed(...events: string[]) {
  const environment = new FakeEnvironment();
  const subscriptions = new Subscriptions();
  const sent: [name: string, payload: unknown][] = [];
  subscriptions.add(events);
  const send = (name: string, payload: unknown) => void sent.push([name, payload]);
  const subscriber = createSubscriptionSync({ environment, subscriptions, send });
  return { environment, subscriptions, subscriber, sent };
}

describe('binding', () => {
  test('is asked for at once when 3.5 s have just passed, without a timer', async () => {
    const environment = new FakeEnvironment();
    let sent = 0;
    const { request } = createBinder(environment, () => (sent += 1));
    request();
    await environment.advance(3500);
    request();
    expect(sent).toBe(2);
    expect(environment.timers).toBe(0);
  });

  test('can be called off, and asked for again', async () => {
    const environment = new FakeEnvironment();
    let sent = 0;
    const { request, cancel } = createBinder(environment, () => (sent += 1));
    request();
    request();
    cancel();
    expect(environment.timers).toBe(0);
    await environment.advance(3499);
    expect(sent).toBe(1);
    request();
    await environment.advance(1);
    expect(sent).toBe(2);
  });
});

describe('the subscriptions of a socket', () => {
  test.each([[['message:send']], [[]]])('%j are told when Crisp does not know them yet', (events) => {
    const { subscriber, sent } = subscribed(...events);
    subscriber.follow(true);
    expect(sent).toEqual([['socket:bind', { events }]]);
  });

  test('are not told again as long as they stay the same', () => {
    const { subscriber, sent } = subscribed('message:send');
    expect(subscriber.announce()).toEqual(['message:send']);
    subscriber.follow(true);
    expect(sent).toEqual([]);
  });

  test('that wait to be told are dropped with the socket, as the next authentication tells them', async () => {
    const { environment, subscriptions, subscriber, sent } = subscribed('message:send');
    subscriber.follow(true);
    subscriptions.add(['message:removed']);
    subscriber.follow(true);
    expect(environment.timers).toBe(1);
    subscriber.follow(false);
    expect(environment.timers).toBe(0);
    await environment.advance(10_000);
    expect(sent).toHaveLength(1);
  });

  test('are not told on a socket that is not live', () => {
    const { subscriber, sent } = subscribed('message:send');
    subscriber.follow(false);
    expect(sent).toEqual([]);
  });
});
