import { createSettings, ConfigurationError } from '../../core';
import { eventChoices } from '../../core/choices';
import { PRESETS } from '../../core/presets';
import { providers } from '../../core/providers';
import { receive } from '../../core/receive';
import { botbleDelivery, SECRET } from './deliveries';

const settingsFor = (events: string[]) =>
  createSettings({
    provider: providers.botble,
    authentication: { mode: 'signature', secrets: [SECRET] },
    events,
  });

const reasonOf = (events: string[], delivery = botbleDelivery()) => {
  const outcome = receive(delivery, settingsFor(events));
  return outcome.kind === 'accept' ? 'accept' : outcome.reason;
};

describe('choosing events', () => {
  test('by name', () => {
    expect(reasonOf(['message.received'])).toBe('accept');
    expect(reasonOf(['conversation.started'])).toBe('not-selected');
    expect(reasonOf([])).toBe('not-selected');
  });

  test('by preset, which looks at the kind too', () => {
    expect(reasonOf(['preset:new-customer-message'])).toBe('accept');
    expect(reasonOf(['preset:new-customer-message'], botbleDelivery({ data: { is_from_admin: true } }))).toBe(
      'not-selected',
    );
    expect(reasonOf(['preset:conversation-started'])).toBe('not-selected');
  });

  test('a name and a preset together give what either of them gives', () => {
    const fromAgent = botbleDelivery({ data: { is_from_admin: true } });
    expect(reasonOf(['preset:new-customer-message', 'message.received'], fromAgent)).toBe('accept');
  });

  test('an event this version does not know passes only when all are chosen, and is marked', () => {
    const future = botbleDelivery({ event: 'conversation.transferred' });
    expect(reasonOf(['message.received', 'conversation.started'], future)).toBe('not-selected');
    const outcome = receive(future, settingsFor(['*']));
    expect(outcome).toMatchObject({
      kind: 'accept',
      item: { event: 'conversation.transferred', known: false, kind: 'other' },
    });
  });

  test('a misspelt event is told to the person who set it up', () => {
    expect(() => settingsFor(['message.recieved'])).toThrow(ConfigurationError);
    expect(() => settingsFor(['preset:nothing'])).toThrow('Botble Live Chat has no preset');
  });
});

describe.each(Object.values(providers))('the choices of $label', (provider) => {
  const choices = eventChoices(provider);

  test('put presets first, then all events, then each event once', () => {
    const values = choices.map((choice) => choice.value);
    expect(values[0]).toMatch(/^preset:/);
    expect(new Set(values).size).toBe(values.length);
    expect(values.indexOf('*')).toBeGreaterThan(values.findLastIndex((value) => value.startsWith('preset:')));
  });

  test('can all be selected', () => {
    const select = () =>
      createSettings({
        provider,
        authentication: { mode: 'signature', secrets: ['s'] },
        events: choices.map(({ value }) => value),
      });
    expect(select).not.toThrow();
  });

  test('describe themselves', () => {
    for (const { label, description, group } of choices) {
      expect(label).toMatch(/^[A-Z]/);
      expect(description.length).toBeGreaterThan(10);
      expect(group).not.toBe('');
    }
  });

  test('name only presets of the shared vocabulary, made of events of the catalogue', () => {
    const names = new Set<string>(provider.events.map((event) => event.name));
    for (const [id, rule] of Object.entries(provider.presets)) {
      expect(PRESETS).toHaveProperty([id]);
      for (const event of rule.events) expect(names).toContain(event);
    }
  });
});
