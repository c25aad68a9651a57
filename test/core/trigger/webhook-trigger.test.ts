import { createDuplicateMemory } from '../../../core/duplicates/duplicates';
import { ConfigurationError } from '../../../core/helpdesk/configuration-error';
import type { Delivery } from '../../../core/helpdesk/delivery';
import type { Provider } from '../../../core/helpdesk/provider';
import { NO_CREDENTIAL, type Credential } from '../../../core/trigger/credential';
import { fixedSecrets, type SecretSource } from '../../../core/trigger/secret-source';
import type { TriggerSettings } from '../../../core/trigger/trigger-settings';
import type { Verdict } from '../../../core/trigger/verdict';
import { WebhookTrigger } from '../../../core/trigger/webhook-trigger';
import { botble } from '../../../helpdesks/botble';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { createDelivery } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';
import { statusChange, type StatusChange } from '../../fixtures/status-change';
import { botbleDelivery, RECEIVED_AT, SECRET } from '../deliveries';
import { FakeEnvironment } from '../sockets/fake-environment';
import { settingsOf } from './settings-of';

const UNAUTHORIZED = { status: 401, body: { error: 'unauthorized' } };
const OK = { status: 200, body: { ok: true } };
const forged = { headers: { 'x-webhook-signature': 'a'.repeat(64) } };

const withSecret = (secret: string): Credential => ({ ...NO_CREDENTIAL, signingSecrets: [secret] });
const right = fixedSecrets(withSecret(SECRET));

function create(provider: Provider = botble) {
  const environment = new FakeEnvironment();
  const [own, shared] = [createDuplicateMemory(), createDuplicateMemory()];
  const trigger = new WebhookTrigger(provider, {
    after: environment.after,
    duplicates: (isShared) => (isShared ? shared : own),
    registerAgain: 'Register it again.',
  });
  const chosen = settingsOf();
  /** For what is decided at once. */
  const take = (delivery: Delivery, settings: TriggerSettings = chosen, secrets: SecretSource = right) => {
    const verdict = trigger.take(delivery, settings, secrets);
    if (verdict instanceof Promise) throw new Error('not decided at once');
    return verdict;
  };
  return { environment, trigger, take };
}

/** Secrets in memory, and those that a look brings. */
function changing(known: Credential, fresh: Credential = known) {
  const looks: number[] = [];
  const source: SecretSource = {
    known: () => ({ credential: known, isNewest: false }),
    fresh: async (_known, now) => {
      looks.push(now);
      return fresh;
    },
  };
  return { source, looks };
}

describe('what a host has to do', () => {
  test('emit a genuine delivery, once', () => {
    const { take } = create();
    const verdict = take(botbleDelivery());
    expect(verdict).toMatchObject({
      action: 'emit',
      reply: OK,
      accept: { item: { provider: 'botble', event: 'message.received', verified: true } },
    });
    if (verdict.action === 'emit') verdict.accept.reservation.commit();
    expect(take(botbleDelivery())).toEqual({ action: 'drop', reply: OK, notice: undefined });
  });

  test('drop what nobody asked for', () => {
    const chosen = settingsOf({ events: ['conversation.started'] });
    expect(create().take(botbleDelivery(), chosen)).toMatchObject({ action: 'drop', reply: OK });
  });

  test('refuse a forged one, and tell the owner once a minute', () => {
    const { take } = create();
    const verdict = take(botbleDelivery(forged));
    expect(verdict).toMatchObject({
      action: 'refuse',
      reply: UNAUTHORIZED,
      refusal: { reason: 'signature-mismatch' },
      notice: { kind: 'refused', text: expect.stringMatching(/^signature-mismatch\. /) },
    });
    expect(verdict).toHaveProperty('report', undefined);
    const later = botbleDelivery({ ...forged, receivedAt: RECEIVED_AT + 59_999 });
    expect(take(later).notice).toBeUndefined();
    const notice = take(botbleDelivery({ ...forged, receivedAt: RECEIVED_AT + 60_000 })).notice;
    expect(notice?.text).toContain('(1 more suppressed');
  });

  test('report a refusal at the second output, where there is one', () => {
    const { take } = create();
    const chosen = settingsOf({ emitRefusals: true, maxBodyBytes: 2048 });
    expect(take(botbleDelivery(forged), chosen)).toMatchObject({
      report: { reason: 'signature-mismatch', heldBack: 0, expected: { body: 'JSON, at most 2048 bytes' } },
    });
    expect(take(botbleDelivery(forged), chosen)).toHaveProperty('report', undefined);
  });

  test('tell of an event that is newer than the package', () => {
    const verdict = create().take(botbleDelivery({ event: 'chat.ended' }));
    expect(verdict).toMatchObject({ action: 'emit', notice: { kind: 'unknown-event' } });
  });

  test('remember in the memory that the settings name', () => {
    const { take } = create();
    const shares = settingsOf({ shareDuplicates: true });
    for (const chosen of [shares, settingsOf()]) expect(take(botbleDelivery(), chosen).action).toBe('emit');
    expect(take(botbleDelivery(), shares).action).toBe('drop');
  });

  test('learn of settings that cannot be meant: before a delivery, and with each', () => {
    const { trigger, take } = create();
    const chosen = settingsOf({ events: ['gone'] });
    expect(() => trigger.check(chosen, NO_CREDENTIAL)).toThrow(ConfigurationError);
    expect(() => take(botbleDelivery(), chosen)).toThrow(ConfigurationError);
    trigger.check(settingsOf(), NO_CREDENTIAL);
  });
});

describe('secrets', () => {
  test('are read again for a delivery that does not fit, which is then taken', async () => {
    const { trigger } = create();
    const { source, looks } = changing(withSecret('before'), withSecret(SECRET));
    const verdict = trigger.take(botbleDelivery(), settingsOf(), source);
    expect(verdict).toBeInstanceOf(Promise);
    expect(await verdict).toMatchObject({ action: 'emit', notice: undefined });
    expect(looks).toEqual([RECEIVED_AT]);
  });

  test('are read again when there is none', async () => {
    const { source } = changing(NO_CREDENTIAL, withSecret(SECRET));
    expect(await create().trigger.take(botbleDelivery(), settingsOf(), source)).toMatchObject({
      action: 'emit',
    });
  });

  test('that did not change leave the refusal as it is, told once', async () => {
    const { trigger } = create();
    const { source, looks } = changing(withSecret('another'));
    const verdict = await trigger.take(botbleDelivery(), settingsOf(), source);
    expect(verdict).toMatchObject({ action: 'refuse', reply: UNAUTHORIZED, notice: { kind: 'refused' } });
    expect(looks).toHaveLength(1);
  });

  test.each<[string, Partial<Delivery>]>([
    ['no signature', { headers: {} }],
    ['a signature of another shape', { headers: { 'x-webhook-signature': 'x' } }],
    ['no body', { rawBody: 'missing' }],
    ['another method', { method: 'GET' }],
  ])('are not read again for %s', (_what, change) => {
    const { source, looks } = changing(withSecret('another'));
    const { take } = create();
    expect(take({ ...botbleDelivery(), ...change }, settingsOf(), source).action).toBe('refuse');
    expect(looks).toEqual([]);
  });

  test('that were read for this very delivery are not read again', async () => {
    const { trigger } = create();
    const { source, looks } = changing(withSecret('another'), withSecret(SECRET));
    const newest: SecretSource = {
      ...source,
      known: async (now) => ({ ...(await source.known(now)), isNewest: true }),
    };
    expect(await trigger.take(botbleDelivery(), settingsOf(), newest)).toMatchObject({ action: 'refuse' });
    expect(looks).toEqual([]);
  });

  test('that cannot be read are for the host to tell', async () => {
    const locked: SecretSource = { ...right, known: () => Promise.reject(new Error('locked')) };
    await expect(create().trigger.take(botbleDelivery(), settingsOf(), locked)).rejects.toThrow('locked');
  });

  test('that the helpdesk gave are not to be copied by anybody', async () => {
    const chosen = settingsOf({ registration: 'automatic' });
    const { source } = changing(NO_CREDENTIAL);
    expect(await create().trigger.take(botbleDelivery(), chosen, source)).toMatchObject({
      reply: { status: 503 },
      refusal: { detail: expect.stringMatching(/could not be fetched.*Register it again\.$/) },
    });
  });

  test('why they could not be asked for is told at the pace of refusals', () => {
    const { trigger } = create();
    const problem = { code: 'unreachable', detail: 'No answer.', transient: true } as const;
    expect(trigger.noteLookup(problem, 0)).toMatchObject({ kind: 'lookup-failed' });
    expect(trigger.noteLookup(problem, 1)).toBeUndefined();
  });

  test('a delivery that waits for them when the trigger is closed is left to its successor', async () => {
    const { trigger, take } = create();
    const { source } = changing(withSecret('before'), withSecret(SECRET));
    const verdict = trigger.take(botbleDelivery(), settingsOf(), source);
    trigger.close();
    expect(await verdict).toMatchObject({ action: 'pass-on' });
    // It left nothing behind.
    expect(take(botbleDelivery()).action).toBe('emit');
  });
});

describe('the two events of one change of status', () => {
  const chosen = settingsOf({ foldStatusChanges: true });
  const { change, update } = statusChange('open', 'resolved');

  function start() {
    const { environment, trigger, take } = create(chatwoot);
    const ends: string[] = [];
    const send = ({ event, payload }: StatusChange['change']): Verdict => {
      const now = environment.now();
      const verdict = take(
        asDelivery(createDelivery('chatwoot', event, { secret: SECRET, now, payload }), now),
        chosen,
      );
      if (verdict.action === 'wait') {
        verdict.whenOver((accept) =>
          ends.push(accept ? `${accept.item.conversation?.previousStatus} ${accept.item.event}` : 'none'),
        );
      }
      return verdict;
    };
    return { environment, trigger, ends, send };
  }

  test('are answered at once and become one item', () => {
    const { ends, send } = start();
    expect(send(change)).toMatchObject({ action: 'wait', reply: OK });
    expect(ends).toEqual([]);
    expect(send(update)).toMatchObject({ action: 'drop', reply: OK });
    expect(ends).toEqual(['open conversation_status_changed']);
  });

  test('in the other order too: the first is emitted by nobody', () => {
    const { ends, send } = start();
    expect(send(update)).toMatchObject({ action: 'wait', reply: OK });
    expect(send(change)).toMatchObject({
      action: 'emit',
      accept: { item: { conversation: { previousStatus: 'open' } } },
    });
    expect(ends).toEqual(['none']);
  });

  test('wait a moment for each other, or until the host restarts', async () => {
    const waiting = start();
    waiting.send(change);
    await waiting.environment.advance(1_499);
    expect(waiting.ends).toEqual([]);
    await waiting.environment.advance(1);
    expect(waiting.ends).toEqual(['null conversation_status_changed']);
    const restarting = start();
    restarting.send(change);
    restarting.trigger.flush();
    expect(restarting.ends).toEqual(['null conversation_status_changed']);
  });
});
