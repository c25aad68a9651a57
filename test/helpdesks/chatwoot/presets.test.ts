import { eventsOn } from '../../../core/select/event-choices';
import { createSelection } from '../../../core/select/selection';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { chatwootExamples } from '../../../helpdesks/chatwoot/examples';
import { normalise, normalisePushed } from './payloads';

const pushed = new Set(eventsOn(chatwoot, ['realtime']).map(({ name }) => name));

function read(event: string, payload: Record<string, unknown>) {
  return pushed.has(event) ? normalisePushed(event, payload) : normalise(event, payload);
}

/** Which of the examples a preset lets through, by event and variant. */
function chosenBy(preset: string): string[] {
  const selection = createSelection(chatwoot, [`preset:${preset}`]);
  return Object.entries(chatwootExamples).flatMap(([event, examples]) =>
    examples
      .filter(({ payload }) => selection.wants(event, read(event, { ...payload })))
      .map(({ variant }) => `${event}: ${variant}`),
  );
}

test.each([
  [
    'new-customer-message',
    [
      'message_created: usual',
      'message_created: image without text',
      'message.created: usual',
      'message.created: image without text',
    ],
  ],
  ['internal-note', ['message_created: private note', 'message.created: private note']],
  [
    'conversation-assigned',
    [
      'conversation_updated: usual',
      'conversation_updated: team',
      'assignee.changed: usual',
      'assignee.changed: taken away',
      'assignee.changed: given to a bot',
      'team.changed: usual',
    ],
  ],
  ['conversation-resolved', ['conversation_updated: resolved', 'conversation.status_changed: usual']],
  [
    'conversation-reopened',
    ['conversation_updated: reopened', 'conversation.status_changed: reopened by the contact'],
  ],
  ['conversation-snoozed', ['conversation_updated: snoozed', 'conversation.status_changed: snoozed']],
  ['rated', ['message_updated: rating', 'message.updated: rating']],
  [
    'new-contact',
    [
      'contact_created: usual',
      'contact_created: anonymous visitor',
      'contact.created: usual',
      'contact.created: anonymous visitor',
    ],
  ],
  ['contact-changed', ['contact_updated: usual', 'contact.updated: usual']],
])('%s', (preset, expected) => {
  expect(chosenBy(preset)).toEqual(expected);
});
