import { createDelivery } from '../../../simulator/senders';
import { until } from '../../simulator/until';
import type { Proofs } from './rows';
import { onEach, send, statuses } from './stage';

const SECRET = 'a-secret-of-the-peers';
const TEXT = 'only the customer and the agent may read this';

const signed = (event: string, change: object = {}) =>
  createDelivery('chatwoot', event, { secret: SECRET, now: Date.now(), ...change });

export const emission: Proofs<
  | 'Several events in one node'
  | 'Reject = 401, no execution'
  | 'Machine-readable reason'
  | 'Drop = quick 200'
  | 'Dedupe on delivery id'
  | 'Normalised item + raw'
  | '`verified` flag in the item'
  | 'Secret redaction'
> = {
  'Several events in one node': (stages) =>
    onEach(stages, async (stage) => {
      const events = ['contact_created', 'conversation_created'];
      const trigger = await stage.open('chatwoot', { secret: SECRET, events });
      await statuses(
        trigger,
        [...events, 'message_created'].map((event) => signed(event)),
      );
      await trigger.items(events.length);
      const items = await trigger.items();
      expect(items.map(({ event }) => event)).toEqual(events);
    }),

  'Reject = 401, no execution': (stages) =>
    onEach(stages, async (stage) => {
      const trigger = await stage.open('chatwoot', { secret: SECRET });
      const forged = Array.from({ length: 5 }, () => signed('message_created', { secret: 'forged' }));
      expect(await statuses(trigger, forged)).toEqual(forged.map(() => 401));
      expect(await trigger.items()).toEqual([]);
    }),

  'Machine-readable reason': (stages) =>
    onEach(stages, async (stage) => {
      const trigger = await stage.open('chatwoot', { secret: SECRET });
      const old = signed('message_created', { now: Date.now() - 3_600_000 });
      const answer = await send(trigger, old);
      // For the owner, in the log; never for whoever sent it.
      expect(answer.body).toBe('{"error":"unauthorized"}');
      await until(() => /timestamp-too-old.* 36\d\d s old/.test(stage.log()));
    }),

  'Drop = quick 200': (stages) =>
    onEach(stages, async (stage) => {
      const trigger = await stage.open('chatwoot', { secret: SECRET, events: ['contact_created'] });
      const { status, durationMs } = await send(trigger, signed('message_created'));
      expect(status).toBe(200);
      // Chatwoot hangs up after five seconds.
      expect(durationMs).toBeLessThan(2500);
      expect(await trigger.items()).toEqual([]);
    }),

  'Dedupe on delivery id': (stages) =>
    onEach(stages, async (stage) => {
      const trigger = await stage.open('chatwoot', { secret: SECRET });
      const copies = [1, 2, 3].map(() =>
        signed('message_created', { deliveryId: 'one and the same'.replaceAll(' ', '-') }),
      );
      expect(await statuses(trigger, copies)).toEqual([200, 200, 200]);
      await trigger.items(1);
      expect(await trigger.items()).toHaveLength(1);
    }),

  'Normalised item + raw': (stages) =>
    onEach(stages, async (stage) => {
      const trigger = await stage.open('chatwoot', { secret: SECRET });
      const delivery = signed('message_created');
      await send(trigger, delivery);
      const [item] = await trigger.items(1);
      const sent = JSON.parse(delivery.body.toString('utf8')) as { content: string; id: number };
      expect(item?.message).toMatchObject({ id: String(sent.id), text: sent.content });
      expect(item?.data).toMatchObject({ id: sent.id, content: sent.content });
    }),

  '`verified` flag in the item': (stages) =>
    onEach(stages, async (stage) => {
      const proven = await stage.open('chatwoot', { secret: SECRET });
      const unproven = await stage.open('chatwoot', { mode: 'unsigned' });
      await send(proven, signed('message_created'));
      await send(unproven, signed('message_created', { unsigned: true }));
      const items = [...(await proven.items(1)), ...(await unproven.items(1))];
      expect(items.map(({ verified }) => verified)).toEqual([true, false]);
    }),

  'Secret redaction': (stages) =>
    onEach(stages, async (stage) => {
      const trigger = await stage.open('chatwoot', { secret: SECRET });
      const payload = {
        id: 1,
        content: TEXT,
        channel: { id: 4, access_token: 'a-live-credential' },
        contact_inbox: { id: 3, pubsub_token: 'a-live-credential' },
        conversation: { id: 2, contact_inbox: { pubsub_token: 'a-live-credential' } },
      };
      await send(trigger, signed('inbox_created', { payload }));
      await send(trigger, signed('message_created', { payload, secret: 'forged' }));
      const items = JSON.stringify(await trigger.items(1));
      expect(items).toContain('[redacted]');
      expect(items).not.toContain('a-live-credential');
      for (const secret of ['a-live-credential', SECRET, TEXT]) expect(stage.log()).not.toContain(secret);
    }),
};
