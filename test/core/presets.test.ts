import {
  createSettings,
  providers,
  receive,
  type HelpdeskItem,
  type ItemKind,
  type ProviderId,
} from '../../core';
import type { PresetId } from '../../core/presets';
import { createDelivery, listSamples } from '../../simulator/senders';
import { asDelivery } from '../fixtures/as-delivery';

const SECRET = 'a-secret';
const NOW = Date.parse('2026-03-04T10:00:00.250Z');

/** What somebody who picks a preset wants to hear of, whatever the helpdesk calls it. */
const MEANINGS: Readonly<Partial<Record<PresetId, ItemKind>>> = {
  'new-customer-message': 'message.received',
  'agent-reply': 'message.sent',
  'internal-note': 'message.note',
  'conversation-started': 'conversation.started',
  'conversation-assigned': 'conversation.assigned',
  'conversation-snoozed': 'conversation.snoozed',
  rated: 'conversation.rated',
  'new-contact': 'contact.created',
};

/** `<provider> <preset>`: events of another kind that belong to it. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  // The first message comes with the conversation and nowhere else, so that is what they are.
  'intercom conversation-started': ['conversation.admin.single.created', 'conversation.user.created'],
};

/** `<provider> <preset>`: events of its kind that do not belong to it. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  // The visitor's event, yet from an operator: integrations have met it, seldom.
  'crisp agent-reply': ['message:send'],
  // Nobody was answered yet.
  'intercom agent-reply': ['conversation.admin.single.created'],
  // One click fires both.
  'intercom conversation-assigned': ['conversation.admin.open.assigned'],
  // Somebody who was known before.
  'intercom new-contact': ['visitor.signed_up'],
};

const CASES = Object.values(providers).flatMap(({ id, presets }) =>
  Object.keys(presets)
    .filter((preset) => preset in MEANINGS)
    .map((preset) => [id, preset] as [ProviderId, PresetId]),
);

test.each(CASES)('%s: %s is all that is of its kind', (provider, preset) => {
  const found = new Set<string>();
  const meant = new Set<string>();
  for (const { event, variant } of listSamples().filter((sample) => sample.provider === provider)) {
    const item = itemOf(provider, '*', event, variant);
    if (item?.kind === MEANINGS[preset]) meant.add(event);
    if (itemOf(provider, `preset:${preset}`, event, variant) !== undefined) found.add(event);
  }
  const besides = BESIDES[`${provider} ${preset}`] ?? [];
  const without = WITHOUT[`${provider} ${preset}`] ?? [];
  const expected = [...meant].filter((event) => !without.includes(event)).concat(besides);
  expect([...found].sort()).toEqual(expected.sort());
});

test.each(Object.values(providers).filter(({ presets }) => 'contact-changed' in presets))(
  '$id: contact-changed is about contacts, though not all about them: tags and companies go their own ways',
  ({ id }) => {
    const kinds = listSamples()
      .filter(({ provider }) => provider === id)
      .map(({ event, variant }) => itemOf(id, 'preset:contact-changed', event, variant)?.kind)
      .filter((kind) => kind !== undefined);
    expect(new Set(kinds)).toEqual(new Set(['contact.updated']));
  },
);

function itemOf(
  provider: ProviderId,
  choice: string,
  event: string,
  variant: string,
): HelpdeskItem | undefined {
  const settings = createSettings({
    provider: providers[provider],
    authentication: { mode: 'signature', secrets: [SECRET] },
    events: [choice],
  });
  const sent = createDelivery(provider, event, { secret: SECRET, now: NOW, variant });
  const outcome = receive(asDelivery(sent, NOW), settings);
  return outcome.kind === 'accept' ? outcome.item : undefined;
}
