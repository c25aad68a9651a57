import type { Recipe, Step } from '../recipe';
import { TRIGGERS } from '../triggers';
import { answerSteps } from './answer-steps';
import { at } from './at';
import { slackThreadSteps, SLACK_THREADS } from './slack-thread-steps';
import { todo } from './todo';
import { toName, triggerStep } from './trigger-steps';

const ANSWERED = ['chatwoot', 'crisp', 'intercom'];
const triggers = TRIGGERS.filter(({ webhook, provider }) => webhook && ANSWERED.includes(provider));
const ROW = 1;

/** From what happens in Slack to the conversation that is answered. */
const REPLY_STEPS: readonly Step[] = [
  { kind: 'slack-events', name: 'Slack Trigger', after: [], at: at([0, 4]) },
  {
    kind: 'slack-proof',
    name: 'Is It From Slack?',
    after: ['Slack Trigger'],
    at: at([1, 4]),
    only: 'node-red',
  },
  {
    kind: 'http-answer',
    name: 'Answer Slack',
    after: ['Is It From Slack?'],
    at: at([2, 3]),
    only: 'node-red',
  },
  {
    kind: 'code',
    name: 'Is It a Reply?',
    after: ['Is It From Slack?'],
    at: at([1, 4], [2, 4]),
    parts: ['slack-reply'],
    call: 'slackReply',
    takes: ['item'],
    gives: 'item or null',
  },
  {
    kind: 'settings',
    name: 'Your Chatwoot',
    names: ['chatwootAddress'],
    after: ['Is It a Reply?'],
    at: at([2, 4]),
    only: 'n8n',
  },
  {
    kind: 'make-memory',
    name: 'Make Sure of the Table',
    after: ['Your Chatwoot'],
    at: at([3, 4]),
    only: 'n8n',
  },
  {
    kind: 'recall',
    name: 'Look Up the Conversation',
    byValue: 'thread',
    after: ['Make Sure of the Table'],
    at: at([4, 4], [3, 4]),
  },
  {
    kind: 'code',
    name: 'Find the Conversation',
    after: ['Look Up the Conversation'],
    at: at([5, 4], [4, 4]),
    parts: ['answered-conversation'],
    call: 'answeredConversation',
    takes: ['item', 'answer', 'settings'],
    gives: 'item or null',
  },
];

/** Customers' messages to a thread in Slack, and what is written there back to the customer. */
export const answerFromSlack: Recipe = {
  name: 'Slack answers to customers',
  about:
    'Posts every customer message from Chatwoot, Crisp and Intercom to a thread in Slack. Replies in the thread are sent to the customer.',
  todo: todo(triggers, ['slack-app', 'answers']),
  limits: [
    {
      text: 'Everything that anybody writes in one of these threads is sent to the customer, unless it starts with //. Files, edits and deletions stay in Slack.',
    },
    {
      text: 'Slack sends a reply again if it gets no response within 3 seconds; the customer may then receive it twice.',
    },
    {
      text: 'The triggers start on customer messages only, so an answer does not start the flow again.',
    },
    {
      only: 'n8n',
      text: 'The threads are stored in the data table *helpdesk_slack_threads*. Delete old rows regularly.',
    },
    {
      only: 'node-red',
      text: 'The last 5000 threads are kept in the flow context, which survives a restart only if Node-RED is configured to persist it.',
    },
  ],
  settings: {
    step: 'Slack Channel',
    values: [
      { name: 'channel', value: '#support' },
      { name: 'chatwootAddress', value: 'https://app.chatwoot.com' },
    ],
  },
  memory: SLACK_THREADS,
  steps: [
    ...triggers.map((trigger, row) => triggerStep(trigger, ['new-customer-message'], row)),
    ...slackThreadSteps(triggers.map(toName), ROW),
    ...REPLY_STEPS,
    ...answerSteps('Find the Conversation'),
  ],
  lanes: [
    { title: 'Your helpdesks', at: at([0, 0]), size: [1, triggers.length] },
    { title: 'The thread of the conversation', at: at([1, ROW]), size: [5, 1] },
    { title: 'Slack', at: at([6, ROW], [4, ROW + 1]), size: [4, 1] },
    { title: 'A reply in Slack', at: at([0, 4]), size: [6, 1] },
    { title: 'The answer to the customer', at: at([6, 3], [1, 5]), size: [4, 3] },
  ],
};
