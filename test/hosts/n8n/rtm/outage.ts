import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { rtmTrigger } from '../../../../tools/hosts/n8n-rtm';
import { until } from '../../../simulator/until';

const OUTAGE = 60_000;
/** Delays of at least 0.5, 1, 2, 4, 8 and 16 s fit into a minute; one attempt more is the one that succeeds. */
const MAX_ATTEMPTS = 8;
/** Of the seventh attempt, which is the last that a minute's outage can make fail; and what a handshake takes. */
const MAX_DELAY = 64_000;
const HANDSHAKE = 5_000;

/** A real minute each, both at the same time, and while the suites before this one go on. */
export function outage(n8n: () => N8nHost): void {
  let playing: Promise<readonly [Played, Played]>;
  beforeAll(() => {
    playing = Promise.all([playOutage(n8n(), 'both'), playOutage(n8n(), 'rtm')]);
    // Said below, where somebody waits for it.
    playing.catch(() => undefined);
  });

  describe('an outage of 60 s', () => {
    const played = { both: undefined as Played | undefined, rtm: undefined as Played | undefined };
    beforeAll(async () => {
      [played.both, played.rtm] = await playing;
      console.log(JSON.stringify(played));
    }, 240_000);

    it.each(['both', 'rtm'] as const)('of %s: one connection afterwards, the events delivered', (of) => {
      expect(played[of]).toMatchObject({
        during: { live: 0, status: 'published' },
        after: { open: 1, live: 1, status: 'published' },
        texts: ['after', 'before', 'during'],
        errors: 0,
      });
    });

    it('costs no more REST calls than the back-off allows', () => {
      const attempts = played.rtm?.attempts ?? Infinity;
      expect(attempts).toBeGreaterThanOrEqual(2);
      expect(attempts).toBeLessThanOrEqual(MAX_ATTEMPTS);
    });

    it('takes the trigger at most a growing pause longer', () => {
      for (const hosts of ['both', 'rtm'] as const)
        expect(played[hosts]?.liveAfterMs).toBeLessThan(OUTAGE + MAX_DELAY + HANDSHAKE);
    });
  });
}

interface Played {
  readonly during: { readonly live: number; readonly status: string };
  readonly after: { readonly open: number; readonly live: number; readonly status: string };
  readonly texts: readonly (string | null | undefined)[];
  /** Connections asked for after the break. */
  readonly attempts: number;
  readonly restCalls: number;
  readonly liveAfterMs: number;
  readonly errors: number;
}

async function playOutage(n8n: N8nHost, of: 'both' | 'rtm'): Promise<Played> {
  const crisp = await startCrispServer();
  const trigger = await n8n.createTrigger(rtmTrigger(crisp, { events: ['message:send'] }));
  say(crisp, 'before');
  await trigger.items(1);
  const calls = crisp.restCalls().length;
  const endpoints = crisp.restCalls('/connect/endpoints').length;
  const broke = Date.now();
  const gone = await crisp.fault('outage', { ms: OUTAGE, of });
  say(crisp, 'during');
  await new Promise((resolve) => setTimeout(resolve, OUTAGE / 2));
  const during = { live: crisp.connections().live, status: (await trigger.publicationStatus()).status };
  await gone.over;
  await until(() => crisp.connections().live === 1, 2 * OUTAGE);
  const liveAfterMs = Date.now() - broke;
  say(crisp, 'after');
  const items = await trigger.items(3);
  const { open, live } = crisp.connections();
  const played = {
    during,
    after: { open, live, status: (await trigger.publicationStatus()).status },
    // What is emitted in one moment, n8n starts side by side: its own numbers may be in another order.
    texts: items.map(({ message }) => message?.text).sort(),
    attempts: crisp.restCalls('/connect/endpoints').length - endpoints,
    restCalls: crisp.restCalls().length - calls,
    liveAfterMs,
    errors: n8n.log().match(/failed at runtime|Will try to reactivate/g)?.length ?? 0,
  };
  await trigger.deactivate();
  await crisp.close();
  return played;
}

function say(crisp: CrispServer, content: string): void {
  crisp.emit('message:send', freshMessage({ content }));
}
