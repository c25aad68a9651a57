import {
  createSettings,
  providers,
  receive,
  storedFilters,
  type OfferedFilters,
  type Provider,
  type ProviderId,
} from '../../library';
import type { Normalised } from '../../core/helpdesk/event';
import type { JsonObject } from '../../core/read/read';
import { findExamples, listSamples } from '../../simulator/samples';
import { createDelivery } from '../../simulator/senders';
import { asDelivery } from '../fixtures/as-delivery';
import { filterRows, type FilterRow, type Sent } from '../fixtures/filter-rows';

const NOW = Date.parse('2026-03-04T10:00:00.250Z');
const SECRET = 'a-secret';

function becomes({ provider, stored }: FilterRow, { event, ...sent }: Sent): string {
  const settings = createSettings({
    provider: providers[provider],
    authentication: { mode: 'signature', secrets: [SECRET] },
    filters: storedFilters(stored),
  });
  const delivery = createDelivery(provider, event, { secret: SECRET, now: NOW, ...sent });
  const outcome = receive(asDelivery(delivery, NOW), settings);
  return outcome.kind === 'accept' ? 'accept' : outcome.reason;
}

describe.each(filterRows)('$name', (row) => {
  test.each(row.held)('holds back %j', (sent) => {
    expect(becomes(row, sent)).toBe('filtered');
    expect(becomes({ ...row, stored: { includeActivityUpdates: true } }, sent)).toBe('accept');
  });

  test('lets the other one through', () => {
    expect(becomes(row, row.passed)).toBe('accept');
  });
});

test('there is a row for every filter that any helpdesk offers', () => {
  const offered = Object.values(providers).flatMap(({ filters }) => Object.keys(filters));
  const shown = new Set<string>(filterRows.map(({ filter }) => filter));
  expect([...new Set(['kinds', ...offered])].filter((name) => !shown.has(name))).toEqual([]);
});

const READERS: { readonly [name: string]: (event: Normalised) => string | null | undefined } = {
  senderTypes: ({ author }) => author?.type,
  statuses: ({ conversation }) => conversation?.status,
  messageTypes: ({ traits }) => traits.messageType,
};

/** Botble's samples show neither what an admin wrote nor a closed conversation. */
const SHOWN: readonly ProviderId[] = ['crisp', 'chatwoot', 'helpcrunch'];

describe.each(SHOWN)('what the editors offer for %s', (id) => {
  const provider: Provider = providers[id];
  const events = listSamples()
    .filter((sample) => sample.provider === id)
    .map(({ event, variant }) => {
      const payload = findExamples(id, event).find((each) => each.variant === variant)?.payload as JsonObject;
      return provider.normalise({ event, payload, body: payload }, { baseUrl: null });
    });

  test.each(Object.entries(READERS))('%s: some sample has each of them', (name, read) => {
    const seen = new Set(events.map(read));
    const offered = provider.filters[name as keyof OfferedFilters] ?? [];
    expect(offered === true ? [] : offered.filter((value) => !seen.has(value))).toEqual([]);
  });
});
