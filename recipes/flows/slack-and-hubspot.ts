import { findSample } from '../../core/item/find-sample';
import { providers } from '../../helpdesks';
import { sampleTable } from '../../samples/sample-table';
import type { Limit, Recipe, Step } from '../recipe';
import { SLACK_WEBHOOK } from '../services';
import type { Trigger } from '../triggers';
import { activitySteps, contactSteps, knownStep, TEXTS } from './hubspot-steps';
import { todo } from './todo';
import { at, right } from './at';
import { askCrisp, asksFirst, knowingStep, toName, triggerStep } from './trigger-steps';

/** What n8n's HTTP Request does with several items: findings/n8n-routed-steps-send-all-items-at-once.sh */
const ONE_AT_A_TIME: Limit = {
  only: 'n8n',
  text: 'Do not use *Events per Execution*: with several items, a step sends all its requests at once, in any order, and repeats all of them if one is rejected.',
};

/** One helpdesk's customer messages to Slack, and their contacts with a note to HubSpot. */
export function slackAndHubSpot(trigger: Trigger): Recipe {
  const asks = asksFirst(trigger);
  const known = asks ? at([3, 1], [2, 2]) : at([1, 1]);
  const note = asks ? at([6, 1], [2, 3]) : at([4, 1], [2, 2]);
  return {
    name: `Slack and HubSpot from ${trigger.label}`,
    about: `Posts every customer message from ${trigger.label} to a Slack channel. ${whenKnown(trigger)}, it creates or updates the HubSpot contact and adds the message as a note.`,
    todo: todo([trigger], ['slack-webhook', ...(asks ? (['crisp-token'] as const) : []), 'hubspot']),
    limits: [
      { text: 'The email address is not verified: a visitor can enter any address.' },
      ...(trigger.webhook ? [] : [ONE_AT_A_TIME]),
    ],
    steps: [
      triggerStep(trigger, ['new-customer-message']),
      ...slackSteps(trigger),
      ...(asks ? askCrisp(trigger, 1) : []),
      knownStep([knowingStep(trigger)], known),
      ...contactSteps(right(known, 1)),
      ...activitySteps({ word: 'Note', parts: ['hubspot-note'], call: 'note' }, note),
    ],
    lanes: [
      { title: 'Slack', at: at([1, 0]), size: [2, 1] },
      ...(asks ? [{ title: 'Whose conversation is it?', at: at([1, 1]), size: [2, 1] } as const] : []),
      { title: 'HubSpot', at: asks ? at([3, 1], [4, 2]) : known, size: [5, 1] },
    ],
  };
}

/** Zendesk's messages have only the customer's id; asking for the rest takes an address and a token of its own. */
function whenKnown(trigger: Trigger): string {
  if (asksFirst(trigger) || tellsAddress(trigger)) return 'If the email address is known';
  return `Messages from ${trigger.label} do not contain an email address: if you add a step that looks it up by contact.id and writes it to contact.email`;
}

function tellsAddress({ provider }: Trigger): boolean {
  const sample = findSample(
    providers[provider],
    sampleTable(provider),
    ['preset:new-customer-message'],
    'webhook',
  );
  return typeof sample?.contact?.email === 'string';
}

function slackSteps(trigger: Trigger): readonly Step[] {
  return [
    {
      kind: 'code',
      name: 'Write the Message',
      after: [toName(trigger)],
      at: at([1, 0]),
      parts: [...TEXTS, 'slack-message'],
      call: 'slackMessage',
      takes: ['item'],
      gives: 'other',
    },
    {
      kind: 'request',
      name: 'Post to Slack',
      after: ['Write the Message'],
      at: at([2, 0]),
      to: SLACK_WEBHOOK,
      method: 'POST',
      path: '',
      answers: 'text',
    },
    {
      kind: 'check',
      name: 'Is It in Slack?',
      after: ['Post to Slack'],
      at: at([3, 0]),
      only: 'node-red',
    },
  ];
}
