import { botble } from '../../helpdesks/botble';
import { eventOptions, eventParameter } from '../../nodes/host/event-parameter';

const choice = (value: string, label: string) => ({ value, label, description: 'x', group: 'g' });
const actions = (...labels: string[]) =>
  eventOptions(labels.map((label, index) => choice(`event-${index}`, label))).map(({ action }) => action);

test('an event is a sentence in the node picker', () => {
  expect(actions('New Customer Message', 'URL Changed', 'E-Mail Received')).toEqual([
    'On new customer message',
    'On URL changed',
    'On e-mail received',
  ]);
});

test('two of one label are told apart by the name of the event', () => {
  expect(actions('Conversation Resolved', 'Conversation Resolved')).toEqual([
    'On conversation resolved',
    'On conversation resolved (event-1)',
  ]);
});

test('an option shows what its choice says, and stores its value', () => {
  expect(eventOptions([choice('*', 'All Events')])).toEqual([
    { name: 'All Events', value: '*', description: 'x', action: 'On all events' },
  ]);
});

test('a new node starts with customer messages, where the helpdesk has a preset for them', () => {
  expect(eventParameter(botble).default).toEqual(['preset:new-customer-message']);
  expect(eventParameter({ ...botble, presets: {} }).default).toEqual([]);
});

test('everything of the catalogue is offered, and the preset and all before it', () => {
  const values = (eventParameter(botble).options ?? []).map((option) => 'value' in option && option.value);
  const names = botble.events.map(({ name }) => name);
  expect(values.slice(-names.length)).toEqual(names);
  expect(values[values.length - names.length - 1]).toBe('*');
});
