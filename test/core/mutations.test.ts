import { createSettings, providers, receive, type ProviderId } from '../../library';
import { createDelivery, type SendOptions } from '../../simulator/senders';
import { asDelivery } from '../fixtures/as-delivery';
import type { Signer } from '../fixtures/changes';
import { changesFor, harmlessChanges, mutations } from '../fixtures/mutations';
import { findExpected } from '../fixtures/expected';
import { firstSample } from '../fixtures/samples';
import { PROVIDER_IDS } from '../../tools/derive/listings';

const NOW = Date.parse('2026-03-04T10:00:00Z');
const SECRET = 'a-secret-of-the-helpdesk';

const ids = Object.keys(providers) as ProviderId[];

function createSigner(id: ProviderId): Signer {
  const event = firstSample(id);
  const sign = (change: Partial<SendOptions> = {}) =>
    createDelivery(id, event, { secret: SECRET, now: NOW, ...change });
  return { secret: SECRET, now: NOW, sign };
}

function createTestSettings(id: ProviderId, secrets = [SECRET], replayWindow?: number) {
  return createSettings({
    provider: providers[id],
    authentication: { mode: 'signature', secrets, ...(replayWindow === undefined ? {} : { replayWindow }) },
  });
}

describe.each(ids)('%s', (id) => {
  test.each(changesFor(mutations, id))('refuses $name: $reason', ({ apply, reason }) => {
    expect(receive(asDelivery(apply(createSigner(id)), NOW), createTestSettings(id))).toMatchObject({
      kind: 'reject',
      reason,
    });
  });

  test.each(changesFor(harmlessChanges, id))('accepts $name', ({ apply }) => {
    expect(receive(asDelivery(apply(createSigner(id)), NOW), createTestSettings(id))).toMatchObject({
      kind: 'accept',
    });
  });

  test.each([[[]], [['']], [['', '']]])('refuses everything when the secrets are %j', (secrets) => {
    const { sign } = createSigner(id);
    for (const sent of [sign(), sign({ secret: '' }), sign({ unsigned: true })]) {
      expect(receive(asDelivery(sent, NOW), createTestSettings(id, secrets))).toMatchObject({
        kind: 'reject',
        reason: 'secret-missing',
      });
    }
  });

  test('refuses when the receiver typed a blank after its secret, and says so', () => {
    const outcome = receive(asDelivery(createSigner(id).sign(), NOW), createTestSettings(id, [`${SECRET} `]));
    expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
    expect(outcome).toHaveProperty('detail', expect.stringContaining('ends with a space'));
  });

  test('accepts either of two secrets while one is being replaced', () => {
    const settings = createTestSettings(id, ['the-new-one', SECRET]);
    expect(receive(asDelivery(createSigner(id).sign(), NOW), settings)).toMatchObject({ kind: 'accept' });
  });
});

/** These sign a time inside the body; their window is checked only when asked for. */
const TIMED_IN_BODY = PROVIDER_IDS.filter((id) => 'bodyField' in (findExpected(id).scheme.clock ?? {}));

describe.each(TIMED_IN_BODY)('the time in the body of %s', (id) => {
  const at = (offset: number, replayWindow?: number) =>
    receive(
      asDelivery(createSigner(id).sign({ now: NOW + offset }), NOW),
      createTestSettings(id, [SECRET], replayWindow),
    );

  test('is not looked at by default', () => {
    expect(at(-86_400_000)).toMatchObject({ kind: 'accept' });
  });

  test('is checked to the second when a window is set', () => {
    expect(at(-300_000, 300)).toMatchObject({ kind: 'accept' });
    expect(at(300_000, 300)).toMatchObject({ kind: 'accept' });
    expect(at(-301_000, 300)).toMatchObject({ kind: 'reject', reason: 'timestamp-too-old' });
    expect(at(301_000, 300)).toMatchObject({ kind: 'reject', reason: 'timestamp-too-new' });
  });
});

describe('a Crisp Website Hook, which only has a key in its URL', () => {
  const settings = () =>
    createSettings({ provider: providers.crisp, authentication: { mode: 'url-key', keys: [SECRET] } });
  const sent = createDelivery('crisp', 'message:send', {
    secret: SECRET,
    now: NOW,
    unsigned: true,
    payload: {},
  });

  test('is accepted with the key, unverified', () => {
    expect(receive(asDelivery(sent, NOW), settings())).toMatchObject({
      kind: 'accept',
      item: { verified: false },
    });
  });

  test.each([
    ['no key', {}],
    ['an empty key', { key: '' }],
    ['another key', { key: 'another' }],
    ['a key cut by one', { key: SECRET.slice(0, -1) }],
    ['a blank after the key', { key: `${SECRET} ` }],
    ['the key twice', { key: [SECRET, SECRET] }],
  ])('is refused with %s', (_, query) => {
    expect(receive({ ...asDelivery(sent, NOW), query }, settings())).toMatchObject({
      kind: 'reject',
      reason: 'url-secret-mismatch',
    });
  });
});
