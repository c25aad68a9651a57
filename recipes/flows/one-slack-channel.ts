import type { Recipe } from '../recipe';
import { TRIGGERS } from '../triggers';
import { at } from './at';
import { slackThreadSteps, SLACK_THREADS } from './slack-thread-steps';
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
  memory: SLACK_THREADS,
  steps: [
    ...triggers.map((trigger, row) => triggerStep(trigger, ['new-customer-message'], row)),
    ...slackThreadSteps(triggers.map(toName), ROW),
  ],
  lanes: [
    { title: 'Your helpdesks', at: at([0, 0]), size: [1, triggers.length] },
    { title: 'The thread of the conversation', at: at([1, ROW]), size: [5, 1] },
    { title: 'Slack', at: at([6, ROW], [4, ROW + 1]), size: [4, 1] },
  ],
};
