import type { Recipe, Step } from '../recipe';
import { SLACK_WEBHOOK } from '../services';
import type { Trigger } from '../triggers';
import { activitySteps, contactSteps, TEXTS } from './hubspot-steps';
import { todo } from './todo';
import { askCrisp, ASKING, asksFirst, knowingStep, nameOf, triggerStep } from './trigger-steps';

/** One helpdesk's customer messages to Slack, and their contacts with a note to HubSpot. */
export function slackAndHubSpot(trigger: Trigger): Recipe {
  const asks = asksFirst(trigger);
  const column = asks ? ASKING + 1 : 1;
  return {
    name: `Slack and HubSpot from ${trigger.label}`,
    about: `Every message of a customer in ${trigger.label} goes to a Slack channel. If an e-mail address is known, HubSpot gets the contact, and the message as a note.`,
    todo: todo([trigger], ['slack-webhook', ...(asks ? (['crisp-token'] as const) : []), 'hubspot']),
    limits: [{ text: 'The address is what the helpdesk has: a visitor may have typed any.' }],
    steps: [
      triggerStep(trigger, ['new-customer-message']),
      ...slackSteps(trigger),
      ...(asks ? askCrisp(trigger, 1) : []),
      ...contactSteps([knowingStep(trigger)], [column, 1]),
      ...activitySteps({ word: 'Note', parts: ['hubspot-note'], call: 'note' }, [column + 3, 1]),
    ],
    lanes: [
      { title: 'Slack', at: [1, 0], size: [2, 1] },
      { title: asks ? 'HubSpot, with the address from Crisp' : 'HubSpot', at: [1, 1], size: [column + 4, 1] },
    ],
  };
}

function slackSteps(trigger: Trigger): readonly Step[] {
  return [
    {
      kind: 'code',
      name: 'Write the Message',
      after: [nameOf(trigger)],
      at: [1, 0],
      parts: [...TEXTS, 'slack-message'],
      call: 'slackMessage',
      takes: ['item'],
      gives: 'other',
    },
    {
      kind: 'request',
      name: 'Post to Slack',
      after: ['Write the Message'],
      at: [2, 0],
      to: SLACK_WEBHOOK,
      method: 'POST',
      path: '',
      answers: 'text',
    },
  ];
}
