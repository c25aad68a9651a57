import { providers, type ItemKind, type ProviderId } from '../../../library';
import type { PresetId } from '../../../core/helpdesk/presets';
import { listSamples } from '../../../simulator/senders';
import { itemChosenBy } from '../../fixtures/received-item';

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
  // A conversation that a customer started holds the first message, which comes in no other event.
  'tawk new-customer-message': ['ticket:create'],
  'helpscout new-customer-message': ['convo.created'],
};

/** `<provider> <preset>`: events of its kind that do not belong to it. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  // The visitor's event, yet from an operator: integrations have met it, seldom.
  'crisp agent-reply': ['message:send'],
  // A rule's own hook, beside the webhook's event for the same conversation.
  'chatwoot conversation-started': ['automation_event.conversation_created'],
  // Its webhook shows the status of a later moment; the update beside it is sure.
  'chatwoot conversation-snoozed': ['conversation_status_changed'],
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
  for (const sample of listPresetSamples(provider)) {
    if (itemChosenBy('*', sample)?.kind === MEANINGS[preset]) meant.add(sample.event);
    if (itemChosenBy(`preset:${preset}`, sample) !== undefined) found.add(sample.event);
  }
  const besides = BESIDES[`${provider} ${preset}`] ?? [];
  const without = WITHOUT[`${provider} ${preset}`] ?? [];
  const expected = [...meant].filter((event) => !without.includes(event)).concat(besides);
  expect([...found].sort()).toEqual(expected.sort());
});

test.each(Object.values(providers).filter(({ presets }) => 'contact-changed' in presets))(
  '$id: contact-changed is about contacts, though not all about them: tags and companies go their own ways',
  ({ id }) => {
    const kinds = listPresetSamples(id)
      .map((sample) => itemChosenBy('preset:contact-changed', sample)?.kind)
      .filter((kind) => kind !== undefined);
    expect(new Set(kinds)).toEqual(new Set(['contact.updated']));
  },
);

function listPresetSamples(id: ProviderId) {
  return listSamples().filter(({ provider }) => provider === id);
}
