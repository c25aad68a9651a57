import type { Recipe } from '../recipe';
import { toPresets, TRIGGERS } from '../triggers';
import { activitySteps, contactSteps, knownStep } from './hubspot-steps';
import { at } from './at';
import { todo } from './todo';
import { askCrisp, asksFirst, knowingStep, triggerStep } from './trigger-steps';

const PRESETS = ['conversation-resolved', 'rated'];
/** Botble tells neither. */
const triggers = TRIGGERS.filter((trigger) => trigger.webhook && toPresets(trigger, PRESETS).length > 0);
const ROW = Math.floor(triggers.length / 2);

/** Resolved or badly rated: a note for the contact, and a task for somebody. */
export const followUp: Recipe = {
  name: 'HubSpot follow-up when resolved or badly rated',
  about:
    'When a conversation is resolved or gets a bad rating (1 or 2 of 5, "poor" in HelpCrunch), it adds a note to the HubSpot contact and creates a follow-up task.',
  todo: todo(triggers, ['hubspot', 'crisp-token'], {
    n8n: 'Optional: in *When to Follow Up*, change the number of days.',
    nodeRed: '`DAYS_AFTER_BAD_RATING` and `DAYS_AFTER_RESOLVED` (optional)',
  }),
  limits: [
    { text: 'HubSpot contacts are found by email address only.' },
    {
      text: 'Botble Live Chat sends neither event. Chatwoot sends a rating again when a comment is added, which creates a second note.',
    },
  ],
  settings: {
    step: 'When to Follow Up',
    values: [
      { name: 'daysAfterBadRating', value: '1' },
      { name: 'daysAfterResolved', value: '3' },
    ],
  },
  steps: [
    ...triggers.map((trigger, row) => triggerStep(trigger, PRESETS, row)),
    ...triggers.flatMap((trigger, row) => (asksFirst(trigger) ? askCrisp(trigger, row) : [])),
    {
      kind: 'settings',
      name: 'When to Follow Up',
      after: triggers.map(knowingStep),
      at: at([3, ROW]),
      only: 'n8n',
    },
    {
      kind: 'code',
      name: 'Resolved or Badly Rated?',
      after: ['When to Follow Up'],
      at: at([4, ROW], [2, ROW]),
      parts: ['follow-up'],
      call: 'followUp',
      takes: ['item', 'settings'],
      gives: 'item or null',
    },
    knownStep(['Resolved or Badly Rated?'], at([5, ROW], [3, ROW])),
    ...contactSteps(at([6, ROW], [2, ROW + 1])),
    ...activitySteps(
      { word: 'Note', parts: ['follow-up-note'], call: 'followUpNote' },
      at([8, ROW - 1], [4, ROW + 1]),
    ),
    ...activitySteps(
      { word: 'Task', parts: ['follow-up-task'], call: 'followUpTask' },
      at([8, ROW], [4, ROW + 2]),
    ),
  ],
  lanes: [
    { title: 'Your helpdesks', at: at([0, 0]), size: [1, triggers.length] },
    { title: 'What happened', at: at([3, ROW]), size: [2, 1], only: 'n8n' },
    { title: 'HubSpot', at: at([5, ROW - 1], [4, ROW + 1]), size: [5, 2] },
  ],
};
