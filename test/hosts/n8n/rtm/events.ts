import type { HelpdeskItem } from '../../../../library';
import type { CrispPayloads } from '../../../../helpdesks/crisp/payloads';
import { eventsOfTier } from '../../../../helpdesks/crisp/rtm/tier';
import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { collectItems } from '../../../../tools/hosts/n8n-collect';
import { rtmTrigger } from '../../../../tools/hosts/n8n-rtm';
import { findExamples } from '../../../../simulator/samples';
import { createDelivery, listSamples } from '../../../../simulator/senders';

const FINGERPRINT = 173_000_000_000_000;
const SENT_AT = Date.now();
const SECRET = 'a-secret-of-the-same-items';

/** What only a hook's envelope says, or what says how an item came. */
type Comparable = Omit<HelpdeskItem, 'source' | 'id' | 'occurredAt'>;

/** Every event of a plugin token in every variant, as a hook and over the socket. */
export function events(n8n: () => N8nHost): void {
  describe('events', () => {
    const allowed = new Set(eventsOfTier('plugin'));
    const deliveries = listSamples()
      .filter(({ provider, event }) => provider === 'crisp' && allowed.has(event))
      .map(({ event, variant }, index) => {
        const payload = ownMessage(findSample(event, variant), index);
        return createDelivery('crisp', event, { secret: SECRET, now: SENT_AT, variant, payload });
      });
    let crisp: CrispServer;
    let hooked: readonly HelpdeskItem[] = [];
    let heard: readonly HelpdeskItem[] = [];

    beforeAll(async () => {
      crisp = await startCrispServer();
      hooked = await collectItems(n8n(), deliveries, SECRET);
      const trigger = await n8n().createTrigger(rtmTrigger(crisp));
      for (const { body } of deliveries) {
        const { event, data } = JSON.parse(String(body)) as { event: keyof CrispPayloads; data: object };
        expect(crisp.emit(event, data as never)).toBe(1);
      }
      heard = await trigger.items(deliveries.length);
      await trigger.deactivate();
    }, 300_000);
    afterAll(() => crisp.close());

    it('are all 72 of the catalogue', () => {
      expect(new Set(deliveries.map(({ event }) => event)).size).toBe(72);
      expect(heard).toHaveLength(deliveries.length);
    });

    it.each(deliveries.map(({ event, variant }, index) => [event, variant, index] as const))(
      '%s (%s) becomes the item that a hook makes',
      (event, _variant, index) => {
        const fromHook = hooked[index];
        const data = JSON.stringify(fromHook?.data);
        const overSocket = heard.find((item) => item.event === event && JSON.stringify(item.data) === data);
        expect(overSocket).toMatchObject({ source: 'rtm', verified: true });
        expect(comparable(overSocket)).toEqual(comparable(fromHook));
        // A hook's envelope tells when it was sent; without it there is the payload's own time, or none.
        if (fromHook?.occurredAt !== new Date(SENT_AT).toISOString())
          expect(overSocket?.occurredAt).toBe(fromHook?.occurredAt);
        // Messages have the same identity either way; that of the rest is a hook's raw body.
        if (event === 'message:send' || event === 'message:received')
          expect(overSocket?.id).toBe(fromHook?.id);
      },
    );
  });
}

function findSample(event: string, variant: string): object {
  const sample = findExamples('crisp', event).find((each) => each.variant === variant);
  if (sample === undefined) throw new Error(`There is no ${event} (${variant})`);
  return sample.payload;
}

/** The variants of the examples are one message; emitted over one socket they would be copies. */
function ownMessage(payload: object, index: number): object {
  return 'fingerprint' in payload ? { ...payload, fingerprint: FINGERPRINT + index } : payload;
}

function comparable(item: HelpdeskItem | undefined): Comparable | undefined {
  if (item === undefined) return undefined;
  const { source: _source, id: _id, occurredAt: _occurredAt, ...rest } = item;
  // Where the payload names no website, only a hook's envelope does.
  return 'website_id' in item.data ? rest : { ...rest, account: null };
}
