import { customer, message, normalise } from './payloads';

const priya = { id: '4410', name: 'Priya', type: 'contact' };
const lena = { id: '17', name: 'Lena', type: 'agent' };
const unnamed = (type: string) => ({ id: null, name: null, type });
const { type: _, ...untyped } = customer;

test.each([
  ['a contact, which has no type', { message_type: 'incoming', sender: untyped }, priya, false],
  ['a contact with a type', { message_type: 'incoming', sender: customer }, priya, false],
  ['a contact that is not named', { message_type: 'incoming', sender: null }, priya, false],
  ['an agent', {}, lena, false],
  [
    'an agent bot',
    { sender: { id: 3, name: 'Lampy', type: 'agent_bot' } },
    { id: '3', name: 'Lampy', type: 'bot' },
    true,
  ],
  [
    'Captain',
    { sender: { id: 2, name: 'Lumen', type: 'captain_assistant' } },
    { id: '2', name: 'Lumen', type: 'bot' },
    true,
  ],
  ['a sender of a later version', { sender: { id: 2, type: 'robot_9' } }, null, false],
  ['a template', { message_type: 'template', sender: null }, unnamed('system'), true],
  ['an activity', { message_type: 2, sender: null }, unnamed('system'), true],
  [
    'an automation rule',
    { sender: null, content_attributes: { automation_rule_id: 8 } },
    unnamed('system'),
    true,
  ],
  ["an automation rule in an agent's name", { content_attributes: { automation_rule_id: 8 } }, lena, true],
  ["a campaign in an agent's name", { additional_attributes: { campaign_id: 4 } }, lena, true],
  [
    'an answer to a campaign',
    { message_type: 'incoming', sender: untyped, additional_attributes: { campaign_id: 4 } },
    priya,
    false,
  ],
  [
    "an agent in the channel's own app",
    { sender: null, content_attributes: { external_echo: true } },
    unnamed('agent'),
    false,
  ],
  ['nobody who is named', { sender: null }, null, false],
  ['a sender of another shape', { sender: 'Lena' }, null, false],
])('%s', (_case, changes, author, automated) => {
  const normalised = normalise('message_created', { ...message, ...changes });
  expect(normalised.author).toEqual(author);
  expect(normalised.traits.automated).toBe(automated);
  expect(normalised.contact?.id).toBe('4410');
});
