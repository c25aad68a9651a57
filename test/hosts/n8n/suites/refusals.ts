import { providers, type ProviderId } from '../../../../library';
import { deliver } from '../../../../simulator/deliver';
import { helpdeskTrigger } from '../../../../tools/hosts/n8n-helpdesks';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import type { N8nTrigger } from '../../../../tools/hosts/n8n-trigger';
import { createDelivery, listSamples } from '../../../../simulator/senders';
import { changesFor, harmlessChanges, mutations } from '../../../fixtures/mutations';

const SECRET = 'a-secret-of-the-refusals';
const known = [...new Set(listSamples().map(({ provider }) => provider))];

/** Forged deliveries leave nothing behind: 401, and no execution in n8n's database. */
export function refusals(n8n: () => N8nHost): void {
  describe.each(known)('refusals of %s', (provider) => {
    let trigger: N8nTrigger;
    beforeAll(async () => {
      trigger = await n8n().createTrigger(
        helpdeskTrigger(provider, { secret: SECRET, options: { dropDuplicates: false } }),
      );
    });

    it.each(changesFor(mutations, provider).filter((each) => each.needsFrozenClock !== true))(
      'refuses $name',
      async ({ apply }) => {
        const forged = apply(createSigner(provider));
        const { status, body } = await deliver(trigger.url, forged, { timeoutMs: 30_000 });
        if (isReadableByN8n(forged.body)) {
          expect({ status, body }).toEqual({ status: 401, body: '{"error":"unauthorized"}' });
        } else {
          expect(status).toBe(422);
        }
      },
    );

    it('stored no execution for any of them', async () => {
      expect(await trigger.executions()).toEqual([]);
    });

    it('accepts the same delivery unchanged, or changed without meaning', async () => {
      const changes = changesFor(harmlessChanges, provider).filter((each) => each.needsFrozenClock !== true);
      for (const { apply } of changes) {
        const { status } = await deliver(trigger.url, apply(createSigner(provider)), { timeoutMs: 30_000 });
        expect(status).toBe(200);
      }
      const items = await trigger.items(changes.length);
      expect(items.map(({ verified }) => verified)).toEqual(changes.map(() => true));
    });
  });

  it('tries every helpdesk that has samples', () => {
    expect(known.length).toBeGreaterThan(0);
    expect(Object.keys(providers)).toEqual(expect.arrayContaining(known));
  });
}

function createSigner(provider: ProviderId) {
  const event = listSamples().find((sample) => sample.provider === provider)?.event ?? '';
  const now = Date.now();
  return {
    secret: SECRET,
    now,
    sign: (change = {}) => createDelivery(provider, event, { secret: SECRET, now, ...change }),
  };
}

/** n8n parses JSON before it asks the node, and answers 422 by itself when it cannot. */
function isReadableByN8n(body: Buffer): boolean {
  if (body.length === 0) return true;
  try {
    JSON.parse(body.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
