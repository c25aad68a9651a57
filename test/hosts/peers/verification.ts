import crypto from 'node:crypto';
import { createSettings, receive, type Outcome } from '../../../library';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { createDelivery } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';
import { changesFor, mutations } from '../../fixtures/mutations';
import { createDeliverable, vectors } from '../../fixtures/vectors';
import type { Proofs } from './rows';
import { onEach, send, statuses, type Stage } from './stage';

const SECRET = 'a-secret-of-the-peers';
const NOW = Date.now();
const MINUTE = 60_000;

const message = (change: object = {}) =>
  createDelivery('chatwoot', 'message_created', { secret: SECRET, now: Date.now(), ...change });

function judge(delivery: ReturnType<typeof message>): Outcome {
  const authentication = { mode: 'signature', secrets: [SECRET] } as const;
  return receive(asDelivery(delivery, NOW), createSettings({ provider: chatwoot, authentication }));
}

/** A signature that ours is compared with, right up to its last character or wrong from the first. */
function comparedFor(change: (hex: string) => string): readonly number[] {
  const spy = jest.spyOn(crypto, 'timingSafeEqual');
  const delivery = message({ now: NOW });
  const header = delivery.headers['X-Chatwoot-Signature'] ?? '';
  const forged = { ...delivery.headers, 'X-Chatwoot-Signature': `sha256=${change(header.slice(7))}` };
  const outcome = judge({ ...delivery, headers: forged });
  expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
  const lengths = spy.mock.calls.map(([ours]) => ours.byteLength);
  spy.mockRestore();
  return lengths;
}

const other = (digit = '') => (digit === '0' ? '1' : '0');

export const verification: Proofs<
  | 'Verifies by default'
  | 'Fails closed without a secret'
  | 'Raw bytes'
  | 'Constant-time compare'
  | 'Strict header format'
  | 'Replay window'
  | 's / ms timestamps'
  | 'Several secrets at once'
> = {
  'Verifies by default': (stages) =>
    onEach(stages, async (stage) => {
      // Nothing is chosen but the account.
      const trigger = await stage.open('chatwoot', { secret: SECRET });
      expect(await statuses(trigger, [message({ unsigned: true }), message({ secret: 'x' })])).toEqual([
        401, 401,
      ]);
      expect(await trigger.items()).toEqual([]);
    }),

  'Fails closed without a secret': (stages) => onEach(stages, failsClosed),

  'Raw bytes': (stages) =>
    onEach(stages, async (stage) => {
      const foreign = vectors.filter(
        ({ provider, body }) => provider === 'chatwoot' && /escapes|floats|whitespace|newline/.test(body),
      );
      expect(foreign.length).toBeGreaterThan(3);
      const secret = foreign[0]?.secret ?? '';
      const trigger = await stage.open('chatwoot', {
        secret,
        options: { replayWindow: 0, dropDuplicates: false },
      });
      const genuine = foreign.map((vector) => createDeliverable(vector, 'ruby'));
      const rewritten = genuine.map(({ body, ...rest }) => ({
        ...rest,
        body: Buffer.from(JSON.stringify(JSON.parse(body.toString('utf8')))),
      }));
      expect(await statuses(trigger, genuine)).toEqual(genuine.map(() => 200));
      expect(await statuses(trigger, rewritten)).toEqual(rewritten.map(() => 401));
    }),

  'Constant-time compare': () => {
    const lengths = [
      comparedFor((hex) => other(hex[0]) + hex.slice(1)),
      comparedFor((hex) => hex.slice(0, -1) + other(hex.at(-1))),
    ];
    // All 32 bytes at once, wherever the difference is.
    expect(lengths).toEqual([[32], [32]]);
  },

  'Strict header format': (stages) =>
    onEach(stages, async (stage) => {
      const trigger = await stage.open('chatwoot', { secret: SECRET });
      const signer = { secret: SECRET, now: Date.now(), sign: message };
      const malformed = changesFor(mutations, 'chatwoot').filter(({ reason }) => /malformed/.test(reason));
      expect(malformed.length).toBeGreaterThan(10);
      const forged = malformed.map(({ apply }) => apply(signer));
      expect(await statuses(trigger, forged)).toEqual(forged.map(() => 401));
    }),

  'Replay window': (stages) =>
    onEach(stages, async (stage) => {
      const at = (minutes: number) => message({ now: Date.now() + minutes * MINUTE });
      const usual = await stage.open('chatwoot', { secret: SECRET });
      expect(await statuses(usual, [at(-4), at(4), at(-6), at(6)])).toEqual([200, 200, 401, 401]);
      const wide = await stage.open('chatwoot', { secret: SECRET, options: { replayWindow: 600 } });
      expect(await statuses(wide, [at(-6), at(-11)])).toEqual([200, 401]);
    }),

  's / ms timestamps': (stages) =>
    onEach(stages, async (stage) => {
      // Chatwoot counts seconds, Crisp milliseconds.
      const chatwootTrigger = await stage.open('chatwoot', { secret: SECRET });
      const crispTrigger = await stage.open('crisp', { secret: SECRET });
      const hook = createDelivery('crisp', 'message:send', { secret: SECRET, now: Date.now() });
      expect(message().headers['X-Chatwoot-Timestamp']).toMatch(/^\d{10}$/);
      expect(hook.headers['X-Crisp-Request-Timestamp']).toMatch(/^\d{13}$/);
      expect(await statuses(chatwootTrigger, [message()])).toEqual([200]);
      expect(await statuses(crispTrigger, [hook])).toEqual([200]);
    }),

  'Several secrets at once': (stages) =>
    onEach(stages, async (stage) => {
      const trigger = await stage.open('chatwoot', { secret: SECRET, previousSecrets: 'older oldest' });
      const signed = [SECRET, 'older', 'oldest', 'never'].map((secret) => message({ secret }));
      expect(await statuses(trigger, signed)).toEqual([200, 200, 200, 401]);
    }),
};

/** n8n does not publish such a trigger at all; Node-RED, which starts every flow, answers 503. */
async function failsClosed(stage: Stage): Promise<void> {
  if (stage.name === 'n8n') {
    await expect(stage.open('chatwoot', { secret: '' })).rejects.toThrow('no secret');
    return;
  }
  const trigger = await stage.open('chatwoot', { secret: '' });
  expect(await send(trigger, message({ secret: '' }))).toMatchObject({ status: 503 });
  expect(await trigger.items()).toEqual([]);
}
