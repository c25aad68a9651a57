import { DEFAULT_IN_FLIGHT } from '../../../nodes/host/stream/pace-parameters';
import type { Section } from '../section';
import { playBareBurst, type BareBurst } from './bare-trigger';
import { playBurst, type Burst } from './n8n-burst';

const EVENTS = Number(process.env.BENCH_EVENTS ?? 1000);
/** Another build's tarball, to stand beside this one. */
const AGAINST = process.env.BENCH_AGAINST;

const BATCHES = { eventsPerExecution: 100, longestWait: 1000 };

/** Many events at once: what becomes of them, how long it takes and what n8n needs for it. */
export async function benchBurst(): Promise<Section[]> {
  const before = AGAINST === undefined ? undefined : await playBurst({ tarball: AGAINST, events: EVENTS });
  const bare = await playBareBurst(EVENTS, DEFAULT_IN_FLIGHT);
  const single = await playBurst({ events: EVENTS });
  const batches = await playBurst({ events: EVENTS, options: BATCHES });
  return [
    {
      id: 'burst-n8n',
      title: `A burst of ${EVENTS} messages over Crisp RTM (n8n)`,
      about:
        'A fresh n8n each time, one trigger, no step behind it; 50 conversations, in each of which the order is looked at. The bare trigger is n8n alone: it starts the executions and does nothing else.',
      columns: ['', 'events missing', 'in order', 'executions', 'seconds', 'MB idle', 'MB above at most'],
      rows: [
        ...(before === undefined ? [] : [row('the other build', before)]),
        bareRow(bare),
        row(`one event per execution, ${DEFAULT_IN_FLIGHT} at once`, single),
        row('batches of at most 100, 1 at once', batches),
      ],
      bars: [
        {
          what: 'burst: time against a trigger that only starts executions',
          measured: single.seconds / bare.seconds,
          bound: { atMost: 1.25 },
        },
        { what: 'burst: events that did not run', measured: single.missing, bound: { atMost: 0 } },
        { what: 'burst: MB above idle', measured: Math.round(single.peakMegabytes), bound: { atMost: 500 } },
        {
          what: 'burst in batches: events that did not run',
          measured: batches.missing,
          bound: { atMost: 0 },
        },
        {
          what: 'burst in batches: executions per 1,000',
          measured: batches.executions / (EVENTS / 1000),
          bound: { atMost: 20 },
        },
      ],
    },
  ];
}

function bareRow({ seconds, idleMegabytes, peakMegabytes }: BareBurst): (string | number)[] {
  const name = `a bare trigger, ${DEFAULT_IN_FLIGHT} at once`;
  return [name, '–', '–', EVENTS, seconds, Math.round(idleMegabytes), Math.round(peakMegabytes)];
}

function row(name: string, burst: Burst): (string | number)[] {
  const { missing, inOrder, executions, seconds, idleMegabytes, peakMegabytes, died } = burst;
  if (died) return [name, 'n8n died', '–', '–', '–', Math.round(idleMegabytes), Math.round(peakMegabytes)];
  return [
    name,
    missing,
    inOrder ? 'yes' : 'no',
    executions,
    seconds,
    Math.round(idleMegabytes),
    Math.round(peakMegabytes),
  ];
}
