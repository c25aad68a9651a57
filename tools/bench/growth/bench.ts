import type { Delivery, HelpdeskItem } from '../../../library';
import { builtCore } from '../built-core';
import { createDeliveries, SECRET } from '../core/deliveries';
import { loadOf } from '../core/loads';
import { measure, type Contender } from '../measure';
import type { Section } from '../section';
import { benchN8nTriggers } from './n8n-triggers';
import { benchNodeRedTriggers } from './node-red-triggers';

const { createDuplicateMemory, createSettings, providers, receive } =
  builtCore<typeof import('../../../library')>('library/index.js');

type Options = Partial<Parameters<typeof createSettings>[0]>;

const PROVIDER = 'chatwoot';
const LOAD = loadOf(PROVIDER);
const INPUTS = 500;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 21);
/** What the largest case may cost, as a multiple of the smallest. */
const FLAT = 1.25;

/** What one delivery costs, as more is asked of a trigger. */
export async function benchGrowth(): Promise<Section[]> {
  const deliveries = createDeliveries(LOAD, INPUTS);
  return [
    await grow('events chosen', deliveries, eventChoices()),
    await grow('filters set', deliveries, filterChoices()),
    await grow('duplicates remembered', deliveries, memories()),
    await benchNodeRedTriggers(),
    await benchN8nTriggers(),
  ];
}

type Cases = readonly (readonly [string, () => Options])[];

async function grow(what: string, deliveries: readonly Delivery[], cases: Cases): Promise<Section> {
  const contenders = cases.map(([name, options]) => createCase(name, deliveries, options));
  const measured = await measure(contenders, deliveries.length, ROUNDS);
  return {
    id: `growth-${what.replace(/ /g, '-')}`,
    title: `Growth: ${what}`,
    about: `A Chatwoot message of 2.8 KB through the whole of \`receive\`; × against the first row of the same round.`,
    columns: [what, 'µs', '×'],
    rows: measured.map(({ name, microseconds, ratio }) => [name, microseconds, ratio]),
    bars: [
      {
        what: `Growth: ${what}, ${cases.at(-1)?.[0]} against ${cases[0]?.[0]}`,
        measured: measured.at(-1)?.ratio ?? NaN,
        bound: { atMost: FLAT },
      },
    ],
  };
}

function createCase(name: string, deliveries: readonly Delivery[], options: () => Options): Contender {
  const authentication = { mode: 'signature', secrets: [SECRET] } as const;
  const create = () =>
    createSettings({ provider: providers[PROVIDER], authentication, duplicates: false, ...options() });
  const settings = create();
  return {
    name,
    run: (index) => receive(deliveries[index] as Delivery, settings).kind === 'accept',
  };
}

function eventChoices(): Cases {
  const names = providers[PROVIDER].events.map(({ name }) => name);
  const others = names.filter((name) => name !== LOAD.event);
  return [1, 10, names.length].map((count) => [
    `${count}`,
    () => ({ events: [...others.slice(0, count - 1), LOAD.event] }),
  ]);
}

function filterChoices(): Cases {
  const many = Array.from({ length: 100 }, (_, index) => `nobody-${index}`);
  const senderTypes: readonly NonNullable<HelpdeskItem['author']>['type'][] = ['contact', 'agent', 'bot'];
  return [
    ['none', () => ({})],
    ['two', () => ({ filters: { ignorePrivateNotes: true, senderTypes } })],
    [
      'five, one of them a list of 100',
      () => ({
        filters: {
          ignorePrivateNotes: true,
          ignoreMarkers: ['sent_by_workflow'],
          ignoreAuthors: many,
          messageTypes: ['incoming', 'outgoing', 'template'],
          senderTypes,
        },
      }),
    ],
  ];
}

/** Full before the clock starts. What is sent has keys that are not among them, and is forgotten for each round. */
function memories(): Cases {
  return [1, 1_000, 20_000, 1_000_000].map((count) => [
    count.toLocaleString('en'),
    () => ({ duplicates: filledMemory(count) }),
  ]);
}

function filledMemory(count: number) {
  // Twice as many fit, so that all of them stay.
  const memory = createDuplicateMemory({ maxKeys: 2 * count + 100_000 });
  for (let index = 0; index < count; index += 1) memory.reserve(`remembered ${index}`, Date.now())?.commit();
  return {
    size: memory.size,
    reserve: (key: string, now: number) => {
      const reservation = memory.reserve(key, now);
      reservation?.release();
      return reservation;
    },
  };
}
