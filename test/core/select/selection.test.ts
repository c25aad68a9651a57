import { createSettings, ConfigurationError } from '../../../library';
import { eventChoices } from '../../../core/select/event-choices';
import { PRESETS } from '../../../core/helpdesk/presets';
import { providers } from '../../../helpdesks';
import type { Provider } from '../../../core/helpdesk/provider';
import type { Normalised } from '../../../core/helpdesk/event';
import { receive } from '../../../core/receive';
import { createSelection, eventsToReceive } from '../../../core/select/selection';
import { botbleDelivery, SECRET } from '../deliveries';

const settingsFor = (events: string[]) =>
  createSettings({
    provider: providers.botble as Provider,
    authentication: { mode: 'signature', secrets: [SECRET] },
    events,
  });

const readReason = (events: string[], delivery = botbleDelivery()) => {
  const outcome = receive(delivery, settingsFor(events));
  return outcome.kind === 'accept' ? 'accept' : outcome.reason;
};

describe('choosing events', () => {
  test('by name', () => {
    expect(readReason(['message.received'])).toBe('accept');
    expect(readReason(['conversation.started'])).toBe('not-selected');
    expect(readReason([])).toBe('not-selected');
  });

  test('by preset, which looks at the kind too', () => {
    expect(readReason(['preset:new-customer-message'])).toBe('accept');
    expect(
      readReason(['preset:new-customer-message'], botbleDelivery({ data: { is_from_admin: true } })),
    ).toBe('not-selected');
    expect(readReason(['preset:conversation-started'])).toBe('not-selected');
  });

  test('a name and a preset together give what either of them gives', () => {
    const fromAgent = botbleDelivery({ data: { is_from_admin: true } });
    expect(readReason(['preset:new-customer-message', 'message.received'], fromAgent)).toBe('accept');
  });

  test('an event this version does not know passes only when all are chosen, and is marked', () => {
    const future = botbleDelivery({ event: 'conversation.transferred' });
    expect(readReason(['message.received', 'conversation.started'], future)).toBe('not-selected');
    const outcome = receive(future, settingsFor(['*']));
    expect(outcome).toMatchObject({
      kind: 'accept',
      item: { event: 'conversation.transferred', known: false, kind: 'other' },
    });
  });

  test('a misspelt event is told to the person who set it up', () => {
    const catchComplaint = (choice: string) => {
      try {
        return settingsFor([choice]);
      } catch (error) {
        return error;
      }
    };
    expect(catchComplaint('message.recieved')).toBeInstanceOf(ConfigurationError);
    expect(catchComplaint('message.recieved')).toMatchObject({
      code: 'unknown-event',
      message:
        'Botble Live Chat has no event "message.recieved". Select one from the list, or select All Events.',
    });
    for (const name of ['nothing', 'constructor', 'toString', '__proto__']) {
      expect(catchComplaint(`preset:${name}`)).toMatchObject({
        code: 'unknown-event',
        message: `Botble Live Chat has no preset "preset:${name}". Select one from the list.`,
      });
    }
  });

  test('by presets that look at the author or the status, of which one is enough', () => {
    const provider: Provider = {
      ...providers.botble,
      presets: {
        'agent-reply': { events: ['message.received'], author: 'agent' },
        'conversation-resolved': { events: ['message.received', 'conversation.started'], status: 'resolved' },
      },
    };
    const chosenBy = (...presets: string[]) => {
      const choices = presets.map((id) => `preset:${id}`);
      return [
        { is_from_admin: true },
        { is_from_admin: false },
        { is_from_admin: false, status: 'closed' },
        { conversation_id: null },
      ].map((data) => {
        const authentication = { mode: 'signature', secrets: [SECRET] } as const;
        return receive(
          botbleDelivery({ data }),
          createSettings({ provider, authentication, events: choices }),
        ).kind;
      });
    };
    expect(chosenBy('agent-reply')).toEqual(['accept', 'ignore', 'ignore', 'ignore']);
    expect(chosenBy('conversation-resolved')).toEqual(['ignore', 'ignore', 'accept', 'ignore']);
    expect(chosenBy('conversation-resolved', 'agent-reply')).toEqual([
      'accept',
      'ignore',
      'accept',
      'ignore',
    ]);
    expect(createSelection(provider, ['preset:agent-reply']).mayWant('conversation.started')).toBe(false);
    const nobody = { kind: 'message.sent', author: null, conversation: null } as unknown as Normalised;
    expect(createSelection(provider, ['preset:agent-reply']).wants('message.received', nobody)).toBe(false);
    expect(
      createSelection(provider, ['preset:conversation-resolved']).wants('message.received', nobody),
    ).toBe(false);
    expect(createSelection(provider, ['preset:agent-reply']).wants('another', nobody)).toBe(false);
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
        provider: provider as Provider,
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

describe('events in the background', () => {
  const { chatwoot } = providers;
  const mayWant = (choices: string[], event: string) => createSelection(chatwoot, choices).mayWant(event);

  test('are heard only where they are chosen by name', () => {
    expect(mayWant(['*'], 'presence.update')).toBe(false);
    expect(mayWant(['*', 'presence.update'], 'presence.update')).toBe(true);
    expect(mayWant(['presence.update'], 'presence.update')).toBe(true);
    expect(mayWant(['*', 'presence.update'], 'account.cache_invalidated')).toBe(false);
    expect(mayWant(['*'], 'message.created')).toBe(true);
    expect(mayWant(['*'], 'an.event.of.tomorrow')).toBe(true);
  });

  test('say so where they are offered', () => {
    const said = eventChoices(chatwoot, ['realtime']).filter(({ description }) =>
      description.endsWith('Not included in All Events'),
    );
    expect(said.map(({ value }) => value)).toEqual([
      'conversation.unread_count_changed',
      'presence.update',
      'account.cache_invalidated',
    ]);
  });
});

test.each<[string, readonly string[], boolean, readonly string[]]>([
  ['nothing is folded', ['conversation_status_changed'], false, []],
  ['no change of status is chosen', ['message_created'], true, []],
  ['the change is chosen', ['conversation_status_changed'], true, ['conversation_updated']],
  ['a preset of it is chosen', ['preset:conversation-resolved'], true, []],
  ['both are chosen', ['conversation_status_changed', 'preset:conversation-assigned'], true, []],
  ['everything is chosen', ['*'], true, []],
])('what has to be sent besides the choices when %s', (_, choices, fold, more) => {
  expect(eventsToReceive(providers.chatwoot, choices, fold)).toEqual([...choices, ...more]);
});

test('a helpdesk with one event for a change of status has nothing to send besides', () => {
  expect(eventsToReceive(providers.helpcrunch, ['chat.closed'], true)).toEqual(['chat.closed']);
});
