import {
  answer,
  createDuplicateMemory,
  createSettings,
  providers,
  receive,
  RefusalReports,
  type Delivery,
  type ProviderId,
} from '../../library';
import { createRateLimit } from '../../core/reports/rate-limit';
import { createDelivery } from '../../simulator/senders';
import { asDelivery } from '../fixtures/as-delivery';
import { encodingOf } from '../fixtures/changes';
import { changesFor, mutations } from '../fixtures/mutations';
import { firstSample } from '../fixtures/samples';
import { readSources } from '../fixtures/source-tree';

const NOW = Date.parse('2026-03-04T10:00:00Z');
const SECRET = 'a-secret-of-the-helpdesk';
const MANY = 10_000;
const MINUTE = 60_000;

const ids = Object.keys(providers) as ProviderId[];

/** Characters of a digest. `A` and `0` may both stand last before the padding of base64. */
const WRITTEN = { hex: { sha1: 40, sha256: 64 }, base64: { sha1: 28, sha256: 44 } } as const;

function createSigner(id: ProviderId) {
  const event = firstSample(id);
  const send = { secret: SECRET, now: NOW, deliveryId: 'a-delivery' };
  return {
    secret: SECRET,
    now: NOW,
    sign: (change = {}) => createDelivery(id, event, { ...send, ...change }),
  };
}

const settingsFor = (id: ProviderId, duplicates = createDuplicateMemory()) =>
  createSettings({
    provider: providers[id],
    authentication: { mode: 'signature', secrets: [SECRET] },
    duplicates,
  });

const withSignature = (delivery: Delivery, change: (hex: string) => string): Delivery => ({
  ...delivery,
  headers: Object.fromEntries(
    Object.entries(delivery.headers).map(([name, value]) => [
      name,
      name.endsWith('-signature') ? change(String(value)) : value,
    ]),
  ),
});

describe.each(ids)('%s: a forged delivery', (id) => {
  const genuine = () => asDelivery(createSigner(id).sign(), NOW);
  const { prefix } = providers[id].scheme;
  // The first character: it says the same in hexadecimal and in base64, and is no padding.
  const forged = () =>
    withSignature(genuine(), (value) => {
      const digest = value.slice(prefix.length);
      return `${prefix}${digest.startsWith('0') ? 1 : 0}${digest.slice(1)}`;
    });

  test('is answered with the same bytes, whatever is wrong with it', () => {
    const settings = settingsFor(id);
    const answers = changesFor(mutations, id).map(({ apply }) => {
      const { status, body } = answer(
        receive(asDelivery(apply(createSigner(id)), NOW), settings),
        providers[id],
      );
      return `${status} ${JSON.stringify(body)}`;
    });
    expect(answers.length).toBeGreaterThan(15);
    expect(new Set(answers)).toEqual(new Set(['401 {"error":"unauthorized"}']));
  });

  test('leaves the key to the genuine one, however often it came before', () => {
    const duplicates = createDuplicateMemory();
    const settings = settingsFor(id, duplicates);
    for (let copy = 0; copy < 100; copy += 1) {
      expect(receive(forged(), settings)).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
    }
    expect(duplicates.size()).toBe(0);
    expect(receive(genuine(), settings).kind).toBe('accept');
    expect(receive(genuine(), settings)).toMatchObject({ kind: 'ignore', reason: 'duplicate' });
    expect(receive(forged(), settings)).toMatchObject({ kind: 'reject' });
  });

  test('makes few reports, however many of it and for however many reasons', () => {
    const settings = settingsFor(id);
    const reports = new RefusalReports();
    const trigger = { provider: providers[id], mode: 'signature', maxBodyBytes: undefined } as const;
    const forgeries = changesFor(mutations, id)
      .filter(({ needsFrozenClock }) => needsFrozenClock !== true)
      .map(({ apply }) => asDelivery(apply(createSigner(id)), NOW));
    const told = Array.from({ length: MANY }, (_, index) => {
      const receivedAt = NOW + (index / MANY) * MINUTE;
      const delivery = { ...(forgeries[index % forgeries.length] ?? forged()), receivedAt };
      const outcome = receive(delivery, settings);
      if (outcome.kind !== 'reject') throw new Error('a forged delivery was not refused');
      return reports.report(outcome, delivery, trigger);
    }).filter((report) => report !== undefined);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(told)).not.toContain(SECRET);
  });
});

test('a log lets one line through a minute for each reason, and made-up reasons share one', () => {
  const limit = createRateLimit();
  const lines = Array.from({ length: MANY }, (_, index) => limit.admit(`reason ${index}`, NOW + index));
  expect(lines.filter((line) => line !== undefined)).toHaveLength(101);
});

describe('a signature', () => {
  const text = readSources().get('core/verify/signature.ts')?.text ?? '';
  const equality = (code: string) => code.match(/\.equals\(|\.compare\(|===\s*signature|signature\s*[!=]==/g);

  test('is compared in a time that does not depend on it, and in no other way', () => {
    expect(text.match(/timingSafeEqual\(/g)).toHaveLength(1);
    expect(text).toContain('timingSafeEqual(wanted, signature)');
    expect(equality(text)).toBeNull();
    expect(
      equality(text.replace('timingSafeEqual(wanted, signature', 'signature.equals(wanted')),
    ).not.toBeNull();
  });

  test.each(ids)('%s: is wrong with any single character changed', (id) => {
    const settings = settingsFor(id);
    const genuine = asDelivery(createSigner(id).sign(), NOW);
    const { prefix, algorithm } = providers[id].scheme;
    const length = prefix.length + WRITTEN[encodingOf(id)][algorithm];
    for (let at = prefix.length; at < length; at += 1) {
      let isPadding = false;
      const changed = withSignature(genuine, (value) => {
        expect(value).toHaveLength(length);
        isPadding = value[at] === '=';
        return `${value.slice(0, at)}${value[at] === '0' ? 'A' : '0'}${value.slice(at + 1)}`;
      });
      const reason = isPadding ? 'signature-malformed' : 'signature-mismatch';
      expect(receive(changed, settings)).toMatchObject({ kind: 'reject', reason });
    }
  });
});
