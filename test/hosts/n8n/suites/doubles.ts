import { setTimeout as wait } from 'node:timers/promises';
import { deliver } from '../../../../simulator/deliver';
import { helpdeskTrigger } from '../../../../tools/hosts/n8n-helpdesks';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { createDelivery } from '../../../../simulator/senders';
import { statusChange } from '../../../fixtures/status-change';

const SECRET = 'a-secret-of-the-doubles';
/** Longer than anything is held. */
const OVER = 2_500;

/** What Chatwoot tells twice: under two delivery ids, or in two events. */
export function doubles(n8n: () => N8nHost): void {
  const start = async (options: Readonly<Record<string, unknown>>) => {
    const trigger = await n8n().createTrigger(helpdeskTrigger('chatwoot', { secret: SECRET, options }));
    const send = (event: string, payload?: object) => {
      const now = Date.now();
      const delivery = createDelivery('chatwoot', event, {
        secret: SECRET,
        now,
        ...(payload && { payload }),
      });
      return deliver(trigger.url, delivery);
    };
    return { trigger, send };
  };

  it('drops an event under a second delivery id when asked to, but no change back and forth', async () => {
    const { trigger, send } = await start({ dropRepeats: true });
    const { payload } = statusChange('open', 'resolved').change;
    const at = (updated_at: number, status: string) => ({ ...payload, updated_at, status });
    for (const [updated_at, status] of [
      [1, 'resolved'],
      [2, 'open'],
      [3, 'resolved'],
      [3, 'resolved'],
    ] as const) {
      await send('conversation_status_changed', at(updated_at, status));
    }
    await send('message_created');
    await send('message_created');
    const items = await trigger.items(4);
    expect(items.map(({ event, conversation }) => `${event} ${conversation?.status}`)).toEqual([
      'conversation_status_changed resolved',
      'conversation_status_changed open',
      'conversation_status_changed resolved',
      'message_created open',
    ]);
  });

  it('keeps what Chatwoot leaks only when told so', async () => {
    const { trigger, send } = await start({ keepCredentials: true });
    await send('conversation_created');
    expect(await trigger.items(1)).toMatchObject([
      { data: { contact_inbox: { pubsub_token: 'exampleContactPubsub4410' } } },
    ]);
  });

  it('makes one item of one change of status, whichever half comes first', async () => {
    const { trigger, send } = await start({ foldStatusChanges: true });
    const logged = n8n().log().length;
    const [first, second] = [statusChange('open', 'resolved'), statusChange('resolved', 'open', { id: 933 })];
    for (const pair of [
      [first.change, first.update],
      [second.update, second.change],
    ]) {
      for (const { status, body } of await Promise.all(
        pair.map(({ event, payload }) => send(event, payload)),
      )) {
        expect({ status, body }).toEqual({ status: 200, body: '{"ok":true}' });
      }
    }
    await wait(OVER);
    expect(n8n().log().slice(logged)).not.toMatch(/error/i);
    const executions = await trigger.executions(2);
    expect(executions.map(({ status, items }) => [status, items.length])).toEqual([
      ['success', 1],
      ['success', 1],
    ]);
    const items = executions.flatMap((execution) => execution.items);
    expect(items.map(({ event, conversation: c }) => [event, c?.id, c?.previousStatus, c?.status])).toEqual([
      ['conversation_status_changed', '932', 'open', 'resolved'],
      ['conversation_status_changed', '933', 'resolved', 'open'],
    ]);
  });

  it('answers what it holds at once, not when the waiting is over', async () => {
    const { send } = await start({ foldStatusChanges: true });
    const durations: number[] = [];
    // A busy machine may be slow, but hardly each time.
    for (let id = 1; id <= 10 && Math.min(...durations) >= 1_000; id += 1) {
      const { event, payload } = statusChange('open', 'resolved', { id }).change;
      durations.push((await send(event, payload)).durationMs);
    }
    expect(Math.min(...durations)).toBeLessThan(1_000);
  });

  it('loses nothing: a half without the other one goes out a moment later', async () => {
    const { trigger, send } = await start({ foldStatusChanges: true });
    const { change } = statusChange('open', 'resolved');
    const { update } = statusChange('open', 'snoozed', { id: 933 });
    await send(change.event, change.payload);
    await send(update.event, update.payload);
    const items = await trigger.items(2);
    expect(items.map(({ event, conversation }) => [event, conversation?.previousStatus])).toEqual([
      ['conversation_status_changed', null],
      ['conversation_updated', 'open'],
    ]);
  });

  it('still knows a copy of what it held', async () => {
    const { trigger, send } = await start({ foldStatusChanges: true, dropRepeats: true });
    const { change, update } = statusChange('open', 'resolved');
    const sendAll = (halves: readonly (typeof change)[]) =>
      Promise.all(halves.map(({ event, payload }) => send(event, payload)));
    await sendAll([change, change, update]);
    await sendAll([change, update]);
    await wait(OVER);
    expect(await trigger.items(1)).toHaveLength(1);
  });
}
