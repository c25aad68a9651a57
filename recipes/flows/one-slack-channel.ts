import type { Recipe, Step } from '../recipe';
import { SLACK } from '../services';
import { TRIGGERS } from '../triggers';
import { TEXTS } from './hubspot-steps';
import { at } from './at';
import { todo } from './todo';
import { toName, triggerStep } from './trigger-steps';

const triggers = TRIGGERS.filter(({ webhook }) => webhook);
const ROW = Math.floor((triggers.length - 1) / 2);

/** Every helpdesk in one channel: a thread per conversation, remembered by helpdesk, account and conversation. */
export const oneSlackChannel: Recipe = {
  name: 'Slack channel for every helpdesk',
  about:
    'Posts every customer message from any helpdesk to one Slack channel, with one thread for each conversation.',
  todo: todo(triggers, ['slack-bot']),
  limits: [
    {
      text: 'If the first two messages of a conversation arrive within a second, each can start its own thread.',
    },
    {
      only: 'n8n',
      text: 'The threads are stored in the data table *helpdesk_slack_threads*, which the first message creates. Delete old rows regularly.',
    },
    {
      only: 'node-red',
      text: 'The last 5000 threads are kept in the flow context, which survives a restart only if Node-RED is configured to persist it.',
    },
  ],
  settings: { step: 'Slack Channel', values: [{ name: 'channel', value: '#support' }] },
  memory: { table: 'helpdesk_slack_threads', key: 'conversation', value: 'thread' },
  steps: [
    ...triggers.map((trigger, row) => triggerStep(trigger, ['new-customer-message'], row)),
    {
      kind: 'filter',
      name: 'From a Customer?',
      after: triggers.map(toName),
      at: at([1, ROW]),
      conditions: [{ field: 'kind', is: 'message.received' }, { field: 'conversation.id' }],
    },
    {
      kind: 'code',
      name: 'Name the Conversation',
      after: ['From a Customer?'],
      at: at([2, ROW]),
      parts: ['conversation-key'],
      call: 'withKey',
      takes: ['item'],
      gives: 'item',
    },
    {
      kind: 'settings',
      name: 'Slack Channel',
      after: ['Name the Conversation'],
      at: at([3, ROW]),
      only: 'n8n',
    },
    {
      kind: 'make-memory',
      name: 'Make the Table, Once',
      after: ['Slack Channel'],
      at: at([4, ROW]),
      only: 'n8n',
    },
    {
      kind: 'recall',
      name: 'Look Up the Thread',
      after: ['Make the Table, Once'],
      at: at([5, ROW], [3, ROW]),
    },
    ...postSteps(),
    {
      kind: 'remember',
      name: 'Remember the Thread',
      after: ['Did Slack Take It?'],
      at: at([9, ROW], [5, ROW + 1]),
    },
  ],
  lanes: [
    { title: 'Your helpdesks', at: at([0, 0]), size: [1, triggers.length] },
    { title: 'The thread of the conversation', at: at([1, ROW]), size: [5, 1] },
    { title: 'Slack', at: at([6, ROW], [4, ROW + 1]), size: [4, 1] },
  ],
};

function postSteps(): readonly Step[] {
  return [
    {
      kind: 'code',
      name: 'Write the Message',
      after: ['Look Up the Thread'],
      at: at([6, ROW], [2, ROW + 1]),
      parts: [...TEXTS, 'slack-message', 'slack-thread'],
      call: 'threadMessage',
      takes: ['item', 'answer', 'settings'],
      gives: 'other',
    },
    {
      kind: 'request',
      name: 'Post to Slack',
      after: ['Write the Message'],
      at: at([7, ROW], [3, ROW + 1]),
      to: SLACK,
      method: 'POST',
      path: '/api/chat.postMessage',
      answers: 'json',
    },
    {
      kind: 'code',
      name: 'Did Slack Take It?',
      after: ['Post to Slack'],
      at: at([8, ROW], [4, ROW + 1]),
      parts: ['slack-answer'],
      call: 'threadOf',
      takes: ['item', 'answer'],
      gives: 'other',
    },
  ];
}
