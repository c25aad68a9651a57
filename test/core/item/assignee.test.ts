import type { ProviderId } from '../../../library';
import { listSamples } from '../../../simulator/samples';
import { receivedItem } from '../../fixtures/received-item';

/** Read off the examples by eye: who looks after the conversation in the sample of an event. */
const EXPECTED: [ProviderId, string, unknown][] = [
  ['chatwoot', 'conversation_updated', { id: '17', name: 'Lena Brandt', type: 'agent' }],
  ['crisp', 'session:set_routing', { id: 'b84c2f19-5e7a-4d03-8f6b-1a9e0c7d3b52', name: null, type: 'agent' }],
  ['helpcrunch', 'chat.assigned', { id: '31', name: 'Tomás Byrne', type: 'agent' }],
  ['intercom', 'ticket.admin.replied', { id: '7204417', name: 'Kofi Adjei', type: 'agent' }],
];

test.each(EXPECTED)('%s tells in %s who looks after the conversation', (provider, event, assignee) => {
  const sample = listSamples().find((each) => each.provider === provider && each.event === event);
  if (sample === undefined) throw new Error('There is no such sample.');
  expect(receivedItem(sample).assignee).toEqual(assignee);
});
