import { createSelection } from '../../../../core/selection';
import { chatwoot } from '../../../../core/providers/chatwoot';
import { chatwootExamples } from '../../../../core/providers/chatwoot/examples';
import { normalise } from './payloads';

/** Which of the examples a preset lets through, by event and variant. */
function chosenBy(preset: string): string[] {
  const selection = createSelection(chatwoot, [`preset:${preset}`]);
  return Object.entries(chatwootExamples).flatMap(([event, examples]) =>
    examples
      .filter(({ payload }) => selection.wants(event, normalise(event, { ...payload })))
      .map(({ variant }) => `${event}: ${variant}`),
  );
}

test.each([
  ['new-customer-message', ['message_created: usual', 'message_created: image without text']],
  ['internal-note', ['message_created: private note']],
  ['conversation-assigned', ['conversation_updated: usual', 'conversation_updated: team']],
  ['conversation-resolved', ['conversation_status_changed: usual']],
  ['conversation-reopened', ['conversation_status_changed: reopened']],
  ['conversation-snoozed', ['conversation_status_changed: snoozed']],
  ['rated', ['message_updated: rating']],
  ['new-contact', ['contact_created: usual', 'contact_created: anonymous visitor']],
  ['contact-changed', ['contact_updated: usual']],
])('%s', (preset, expected) => {
  expect(chosenBy(preset)).toEqual(expected);
});
