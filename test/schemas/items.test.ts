import { providers, type HelpdeskItem, type ProviderId, type Provider } from '../../library';
import { acceptEvent } from '../../core/item/accept-event';
import { createItemSettings } from '../../core/item/item-settings';
import { gapItem } from '../../core/streams/gap-item';
import type { GapItem } from '../../core/helpdesk/stream-item';
import type { SocketSource } from '../../core/helpdesk/stream-item';
import { gapEvents } from '../../schemas/gap-events';
import { itemSchema } from '../../schemas/item-schema';
import { findExamples } from '../../simulator/samples';
import { listSamples } from '../../simulator/senders';
import { violations, findViolations } from '../fixtures/item-validator';
import { receivedItem } from '../fixtures/received-item';

const NOW = Date.parse('2026-03-04T10:00:00.250Z');
const NAMES = Object.keys(providers) as ProviderId[];

const overHttp = listSamples().map((sample): [string, HelpdeskItem] => [
  `${sample.provider} ${sample.event} (${sample.variant})`,
  receivedItem(sample),
]);

const overSockets = NAMES.flatMap((id) =>
  (providers[id] as Provider).events.flatMap(({ name, surfaces }) => {
    const source = (['rtm', 'realtime'] as const).find((each) => surfaces[each] !== undefined);
    return source === undefined ? [] : heard(id, name, source);
  }),
);

function heard(id: ProviderId, event: string, source: SocketSource) {
  return findExamples(id, event).map(({ variant, payload }): [string, HelpdeskItem] => {
    const body = structuredClone(payload) as Record<string, unknown>;
    const arrival = { source, verified: true, test: false, delivery: null, at: NOW };
    const settings = createItemSettings({ provider: providers[id] as Provider, events: [event] });
    const outcome = acceptEvent({ event, payload: body, body }, arrival, settings);
    if (outcome.kind !== 'accept') throw new Error(outcome.detail);
    return [`${id} ${event} (${variant}) by ${source}`, outcome.item as HelpdeskItem];
  });
}

test('there are items of both ways', () => {
  expect(overHttp.length).toBeGreaterThan(200);
  expect(overSockets.length).toBeGreaterThan(80);
});

describe.each([...overHttp, ...overSockets])('%s', (_title, item) => {
  test('fits the schema of its event, and that of all items', () => {
    expect(violations(item)).toEqual([]);
    expect(findViolations(`${item.provider}.json`, item)).toEqual([]);
  });

  test('fits it no more when a field is gone or has another type', () => {
    expect(violations({ ...item, id: 5 } as never)).toEqual(['/id must be string,null']);
    expect(violations({ ...item, kind: 'surprise' } as never)).not.toEqual([]);
    expect(violations({ ...item, account: undefined } as never)).toEqual([
      " must have required property 'account'",
    ]);
    expect(violations({ ...item, data: null } as never)).not.toEqual([]);
  });
});

test('a payload fits no more when a field that always comes is gone or is another thing', () => {
  const schemas = Object.fromEntries(NAMES.map((id) => [id, itemSchema(id)]));
  let tried = 0;
  for (const [title, item] of overHttp) {
    const data = item.data as Record<string, unknown>;
    const required = readRequired(schemas[item.provider], item.event);
    for (const field of required) {
      const { [field]: _, ...rest } = data;
      expect([title, field, violations({ ...item, data: rest } as never).length > 0]).toEqual([
        title,
        field,
        true,
      ]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(500);
});

function readRequired(schema: ReturnType<typeof itemSchema> | undefined, event: string): readonly string[] {
  const open = (each: unknown) => each as { $ref?: string; required?: string[]; properties?: object };
  const definitions = schema?.definitions ?? {};
  const { properties } = open(definitions[event]);
  const { $ref, required } = open((properties as { data?: unknown }).data);
  const named = $ref === undefined ? undefined : open(definitions[$ref.split('/').at(-1) ?? '']);
  return required ?? named?.required ?? [];
}

test('an event that a later version of the helpdesk sends fits as an unknown one', () => {
  for (const [, item] of overHttp.slice(0, 1)) {
    const later = { ...item, event: 'from:the:future', known: false, data: { any: 'thing' } };
    expect(findViolations(`${item.provider}.json`, later)).toEqual([]);
    expect(findViolations(`${item.provider}.json`, { ...later, known: true })).not.toEqual([]);
  }
});

test('the report of a gap has a schema, too', () => {
  const report = {
    from: '2026-03-04T09:00:00.000Z',
    to: '2026-03-04T09:01:00.000Z',
    recovered: 2,
    unrecoverable: ['session:set_state'],
    incomplete: { code: 'quota', detail: 'The day has no more calls.' },
  } as const;
  const gaps: GapItem[] = [
    gapItem(report, { provider: providers.crisp, gapEvent: 'rtm:gap', source: 'rtm' }),
    gapItem(report, { provider: providers.chatwoot, gapEvent: 'realtime:gap', source: 'realtime' }),
  ];
  expect(gaps.map(({ event }) => event)).toEqual(
    Object.values(gapEvents).flatMap((rows) => rows.map(({ name }) => name)),
  );
  for (const gap of gaps) {
    expect(violations(gap)).toEqual([]);
    expect(violations({ ...gap, data: { ...report, recovered: 'two' } } as never)).toEqual([
      '/data/recovered must be number',
    ]);
  }
});
