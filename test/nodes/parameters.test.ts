import type { INodeProperties } from 'n8n-workflow';
import {
  EVENTS_AS_SUBTITLE,
  HIDDEN_WHEN_UNSIGNED,
  SHOWN_WHEN_AUTOMATIC,
  SHOWN_WHEN_BY_HAND,
  triggerParameters,
} from '../../nodes/host/parameters';
import { evaluate } from './expressions';
import { fakeRegistrar } from './fake-registrar';

const { trigger } = fakeRegistrar();

test('stand in the order in which a person sets a trigger up', () => {
  const names = triggerParameters(trigger).map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) === index && !name.endsWith('Notice'))).toEqual([
    'registration',
    'authentication',
    'events',
    'filters',
    'options',
  ]);
});

test('lists to choose from are there only where there is a token to ask with', () => {
  const filters = (given: typeof trigger) =>
    (triggerParameters(given).find(({ name }) => name === 'filters')?.options ?? []) as INodeProperties[];
  const { automatic: _automatic, ...byHand } = trigger;
  expect(filters(trigger).map(({ name }) => name)).toContain('pickedInboxes');
  expect(filters(byHand).map(({ name }) => name)).not.toContain('pickedInboxes');
});

test.each([
  [['*'], 'all events'],
  [['preset:new-customer-message'], 'new customer message'],
  [['message_created', 'preset:conversation-resolved'], 'message_created, conversation resolved'],
  [[], ''],
])('below the name of a node with %j stands %j', (events, subtitle) => {
  expect(evaluate(EVENTS_AS_SUBTITLE, { events })).toBe(subtitle);
});

test('a credential is asked for where it is needed: one for each way, none unsigned', () => {
  expect(HIDDEN_WHEN_UNSIGNED).toEqual({ hide: { authentication: ['unsigned'] } });
  expect(SHOWN_WHEN_AUTOMATIC).toEqual({ hide: { registration: ['manual', 'by-hand'] } });
  expect(SHOWN_WHEN_BY_HAND).toEqual({
    hide: { registration: ['automatic'], authentication: ['unsigned'] },
  });
});
