import { createSelection } from '../../../core/select/selection';
import { crisp } from '../../../helpdesks/crisp';
import { crispExamples } from '../../../helpdesks/crisp/examples';
import { normalise } from './deliveries';

/** Every example that a preset lets through, as `event (variant)`. */
function chosenBy(preset: string): string[] {
  const selection = createSelection(crisp, [`preset:${preset}`]);
  return crisp.events.flatMap(({ name }) =>
    crispExamples[name]
      .filter(
        ({ payload }) => selection.mayWant(name) && selection.wants(name, normalise(name, { ...payload })),
      )
      .map(({ variant }) => `${name} (${variant})`),
  );
}

test('every preset lets something through', () => {
  for (const preset of Object.keys(crisp.presets)) expect(chosenBy(preset)).not.toEqual([]);
});

test('a new customer message is what a visitor wrote', () => {
  const chosen = chosenBy('new-customer-message');
  expect(chosen).toContain('message:send (usual)');
  expect(chosen).not.toContain('message:send (from an operator)');
  expect(chosen.every((each) => each.startsWith('message:send '))).toBe(true);
});

test('an agent reply is neither a note nor a line of Crisp itself', () => {
  const chosen = chosenBy('agent-reply');
  expect(chosen).toContain('message:received (usual)');
  expect(chosen).toContain('message:received (bot)');
  expect(chosen).not.toContain('message:received (note)');
  expect(chosen).not.toContain('message:received (event)');
});

test.each([
  ['internal-note', ['message:received (note)']],
  [
    'picker-answered',
    [
      'message:updated (picker answered)',
      'message:updated (two choices)',
      'message:updated (field answered)',
    ],
  ],
  ['conversation-started', ['session:request:initiated (usual)', 'session:request:initiated (no inbox_id)']],
  ['conversation-assigned', ['session:set_routing (usual)', 'session:set_routing (taken away)']],
  ['conversation-resolved', ['session:set_state (usual)']],
  ['conversation-reopened', ['session:set_state (unresolved)']],
  ['rated', ['session:sync:rating (usual)', 'session:sync:rating (no comment)']],
  ['new-contact', ['people:profile:created (usual)', 'people:profile:created (no email)']],
  ['contact-changed', ['people:profile:updated (usual)', 'people:profile:updated (one detail)']],
])('%s is made up of these', (preset, chosen) => {
  expect(chosenBy(preset)).toEqual(chosen);
});
