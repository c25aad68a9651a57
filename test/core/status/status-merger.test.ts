import {
  createSettings,
  receive,
  StatusFold,
  StatusMerger,
  type Hold,
  type Outcome,
  type ReceiverOptions,
} from '../../../library';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { createDelivery } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';
import { statusChange, type StatusChange } from '../../fixtures/status-change';
import { FakeEnvironment } from '../sockets/fake-environment';

const SECRET = 'a-secret';

/** A trigger that folds: what it did at once with each delivery, and every item that it gave out. */
function trigger(options: Partial<ReceiverOptions> = {}) {
  const machine = new FakeEnvironment();
  const settings = createSettings({
    provider: chatwoot,
    authentication: { mode: 'signature', secrets: [SECRET] },
    foldStatus: true,
    ...options,
  });
  const fold = new StatusMerger(machine.after);
  const items: string[] = [];
  const ends: string[] = [];
  const note = (outcome: Outcome | Hold) => {
    if (outcome.kind !== 'accept') return;
    outcome.reservation.commit();
    const { event, conversation } = outcome.item;
    items.push(`${event} ${conversation?.previousStatus}→${conversation?.status}`);
  };
  return {
    machine,
    fold,
    items,
    ends,
    send: ({ event, payload }: StatusChange['change'], deliveryId?: string) => {
      const now = machine.now();
      const sent = createDelivery('chatwoot', event, {
        secret: SECRET,
        now,
        payload,
        ...(deliveryId !== undefined && { deliveryId }),
      });
      const outcome = fold.take(receive(asDelivery(sent, now), settings));
      note(outcome);
      if (outcome.kind === 'hold') {
        outcome.whenOver((end) => {
          ends.push(end.kind === 'ignore' ? end.reason : end.kind);
          note(end);
        });
      }
      return outcome.kind === 'ignore' || outcome.kind === 'reject' ? outcome.reason : outcome.kind;
    },
  };
}

const resolved = statusChange('open', 'resolved');
const FOLDED = ['conversation_status_changed open→resolved'];

describe('one change of status gives one item, with the old status', () => {
  test('when the change comes first', () => {
    const { send, items, machine } = trigger();
    expect(send(resolved.change)).toBe('hold');
    expect(items).toEqual([]);
    expect(send(resolved.update)).toBe('folded');
    expect(items).toEqual(FOLDED);
    expect(machine.timers).toBe(0);
  });

  test('when the update comes first', () => {
    const { send, items, ends, machine } = trigger();
    expect(send(resolved.update)).toBe('hold');
    expect(send(resolved.change)).toBe('accept');
    expect([items, ends]).toEqual([FOLDED, ['folded']]);
    expect(machine.timers).toBe(0);
  });

  test('also when only the change is chosen: the update lends the old status', () => {
    const { send, items } = trigger({ events: ['conversation_status_changed'] });
    expect([send(resolved.update), send(resolved.change)]).toEqual(['not-selected', 'accept']);
    expect([send(resolved.change), send(resolved.update)]).toEqual(['hold', 'not-selected']);
    expect(items).toEqual([...FOLDED, ...FOLDED]);
  });

  test('a preset needs only the update, which knows both', () => {
    const { send, items } = trigger({ events: ['preset:conversation-resolved'] });
    expect([send(resolved.change), send(resolved.update)]).toEqual(['not-selected', 'accept']);
    expect(items).toEqual(['conversation_updated open→resolved']);
  });

  test('payloads made when the queue went on: the update says what became what', () => {
    const { send, items } = trigger();
    const back = statusChange('resolved', 'open');
    const late = ({ event, payload }: StatusChange['change']) => ({
      event,
      payload: { ...payload, status: 'open' },
    });
    for (const event of [resolved.change, back.change, resolved.update, back.update]) send(late(event));
    expect(items).toEqual([
      'conversation_status_changed open→resolved',
      'conversation_status_changed resolved→open',
    ]);
  });

  test('several at once, of several conversations, in any order', async () => {
    const { send, items, machine } = trigger();
    const other = statusChange('pending', 'open', { id: 933 });
    const back = statusChange('resolved', 'open');
    for (const event of [other.update, resolved.change, back.update, back.change, resolved.update])
      send(event);
    send(other.change);
    await machine.advance(5_000);
    expect(items).toEqual([
      'conversation_status_changed resolved→open',
      'conversation_status_changed open→resolved',
      'conversation_status_changed pending→open',
    ]);
  });

  test('there and back and there again, before any update arrives', () => {
    const { send, items } = trigger();
    const again = statusChange('pending', 'resolved');
    for (const event of [resolved.change, again.change, resolved.update, again.update]) send(event);
    expect(items).toEqual([...FOLDED, 'conversation_status_changed pending→resolved']);
  });
});

describe('nothing is lost', () => {
  test.each([
    ['change', 'conversation_status_changed null→resolved'],
    ['update', 'conversation_updated open→resolved'],
  ] as const)('when only the %s arrives, it goes out as it is after a moment', async (half, item) => {
    const { send, items, ends, machine } = trigger();
    send(resolved[half]);
    await machine.advance(1_499);
    expect(items).toEqual([]);
    await machine.advance(1);
    expect([items, ends]).toEqual([[item], ['accept']]);
  });

  test('when the other half is late, both go out', async () => {
    const { send, items, machine } = trigger();
    send(resolved.change);
    await machine.advance(1_500);
    send(resolved.update);
    await machine.advance(1_500);
    expect(items).toEqual([
      'conversation_status_changed null→resolved',
      'conversation_updated open→resolved',
    ]);
  });

  test('when more than the status changed, the update is an item of its own, at once', () => {
    const { send, items } = trigger();
    const both = statusChange('open', 'resolved', { more: { team_id: [4, 5] } });
    expect([send(both.update), send(both.change)]).toEqual(['accept', 'accept']);
    expect([send(both.change), send(both.update)]).toEqual(['hold', 'accept']);
    expect(items).toEqual([
      'conversation_updated open→resolved',
      ...FOLDED,
      ...FOLDED,
      'conversation_updated open→resolved',
    ]);
  });

  test('what Chatwoot saves along with a status is nothing more', () => {
    const { send } = trigger();
    const woken = statusChange('snoozed', 'open', {
      more: { snoozed_until: ['x', null], waiting_since: [null, 'x'] },
    });
    expect([send(woken.change), send(woken.update)]).toEqual(['hold', 'folded']);
  });

  test('when the change itself is not wanted, the update stays an item', async () => {
    const { send, items, ends, machine } = trigger({ filters: { statuses: ['resolved'] } });
    const late = { ...resolved.change, payload: { ...resolved.change.payload, status: 'open' } };
    expect([send(resolved.update), send(late)]).toEqual(['hold', 'filtered']);
    await machine.advance(1_500);
    expect([items, ends]).toEqual([['conversation_updated open→resolved'], ['accept']]);
  });

  test('when the host restarts, what waits goes out before anything else happens', () => {
    const { send, items, fold, machine } = trigger();
    send(resolved.change);
    send(statusChange('open', 'snoozed', { id: 933 }).update);
    fold.flush();
    expect(items).toEqual(['conversation_status_changed null→resolved', 'conversation_updated open→snoozed']);
    expect(machine.timers).toBe(0);
  });

  test('when more wait than there is room for, the next goes out at once', () => {
    const { send, items, machine } = trigger();
    const kinds = Array.from({ length: 1_010 }, (_, id) =>
      send(statusChange('open', 'resolved', { id }).change),
    );
    expect(kinds.filter((kind) => kind === 'hold')).toHaveLength(1_000);
    expect(items).toHaveLength(10);
    expect(machine.timers).toBe(1_000);
  });
});

describe('what does not wait', () => {
  test('an update where no change is chosen', () => {
    const { send, machine } = trigger({ events: ['conversation_updated'] });
    expect(send(resolved.update)).toBe('accept');
    expect(machine.timers).toBe(0);
  });

  test('anything, where nothing is to be folded', () => {
    const { send } = trigger({ foldStatus: false });
    expect([send(resolved.change), send(resolved.update)]).toEqual(['accept', 'accept']);
  });

  test('an update of other things, and the first one after a creation', () => {
    const { send } = trigger();
    const { payload } = resolved.update;
    const changed = (...changed_attributes: unknown[]) =>
      send({ event: 'conversation_updated', payload: { ...payload, changed_attributes } });
    expect(changed({ team_id: { previous_value: 4, current_value: 5 } })).toBe('accept');
    expect(changed({ status: { previous_value: null, current_value: 'open' } })).toBe('accept');
    expect(changed({ status: { previous_value: 'open', current_value: 'open' } })).toBe('accept');
  });

  test('a forged delivery', () => {
    const { machine, fold } = trigger();
    const settings = createSettings({
      provider: chatwoot,
      authentication: { mode: 'signature', secrets: ['another'] },
      foldStatus: true,
    });
    const sent = createDelivery('chatwoot', resolved.change.event, {
      secret: SECRET,
      now: machine.now(),
      ...resolved.change,
    });
    expect(fold.take(receive(asDelivery(sent, machine.now()), settings)).kind).toBe('reject');
    expect(machine.timers).toBe(0);
  });
});

test('a copy is not the other half, not even while the first one waits', async () => {
  const { send, items, machine } = trigger();
  expect(send(resolved.change, 'one')).toBe('hold');
  expect(send(resolved.change, 'one')).toBe('duplicate');
  expect(send(resolved.update, 'two')).toBe('folded');
  expect(send(resolved.update, 'two')).toBe('duplicate');
  expect(send(resolved.change, 'one')).toBe('duplicate');
  expect(machine.timers).toBe(0);
  await machine.advance(5_000);
  expect(items).toEqual(FOLDED);
  // Longer than a key is held that nobody commits.
  await machine.advance(61_000);
  expect([send(resolved.update, 'two'), send(resolved.change, 'one')]).toEqual(['duplicate', 'duplicate']);
});

test('a change that knows its old status keeps it', () => {
  const { send, items } = trigger();
  const { change } = resolved;
  const changed_attributes = [{ status: { previous_value: 'snoozed', current_value: 'resolved' } }];
  send({ ...change, payload: { ...change.payload, changed_attributes } });
  send(resolved.update);
  expect(items).toEqual(['conversation_status_changed snoozed→resolved']);
});

test('who asks late how a wait ended is told at once', () => {
  const machine = new FakeEnvironment();
  const fold = new StatusMerger(machine.after);
  const settings = createSettings({
    provider: chatwoot,
    authentication: { mode: 'signature', secrets: [SECRET] },
    foldStatus: true,
  });
  const sent = createDelivery('chatwoot', resolved.change.event, {
    secret: SECRET,
    now: machine.now(),
    payload: resolved.change.payload,
  });
  const hold = fold.take(receive(asDelivery(sent, machine.now()), settings));
  fold.flush();
  const ends: string[] = [];
  if (hold.kind === 'hold') hold.whenOver(({ kind }) => ends.push(kind));
  expect(ends).toEqual(['accept']);
});

test('the name of version 0.1 still leads to it', () => {
  expect(StatusFold).toBe(StatusMerger);
});
