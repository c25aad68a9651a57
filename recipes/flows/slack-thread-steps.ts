import type { Memory, Step } from '../recipe';
import { SLACK } from '../services';
import { at } from './at';
import { TEXTS } from './hubspot-steps';

/** Which thread is whose: flows that are imported together share it in n8n. */
export const SLACK_THREADS: Memory = {
  table: 'helpdesk_slack_threads',
  key: 'conversation',
  value: 'thread',
};

/**
 * Customers' messages to one channel, a thread per conversation: nine columns beside the triggers in n8n, five in two rows
 * in Node-RED.
 *
 * @param after the triggers
 */
export function slackThreadSteps(after: readonly string[], row: number): readonly Step[] {
  return [
    {
      kind: 'filter',
      name: 'From a Customer?',
      after,
      at: at([1, row]),
      conditions: [{ field: 'kind', is: 'message.received' }, { field: 'conversation.id' }],
    },
    {
      kind: 'code',
      name: 'Name the Conversation',
      after: ['From a Customer?'],
      at: at([2, row]),
      parts: ['conversation-key'],
      call: 'withKey',
      takes: ['item'],
      gives: 'item',
    },
    ...recallSteps(row),
    ...postSteps(row),
    {
      kind: 'remember',
      name: 'Remember the Thread',
      after: ['Did Slack Take It?'],
      at: at([9, row], [5, row + 1]),
    },
  ];
}

function recallSteps(row: number): readonly Step[] {
  return [
    {
      kind: 'settings',
      name: 'Slack Channel',
      names: ['channel'],
      after: ['Name the Conversation'],
      at: at([3, row]),
      only: 'n8n',
    },
    {
      kind: 'make-memory',
      name: 'Make the Table, Once',
      after: ['Slack Channel'],
      at: at([4, row]),
      only: 'n8n',
    },
    {
      kind: 'recall',
      name: 'Look Up the Thread',
      after: ['Make the Table, Once'],
      at: at([5, row], [3, row]),
    },
  ];
}

function postSteps(row: number): readonly Step[] {
  return [
    {
      kind: 'code',
      name: 'Write the Message',
      after: ['Look Up the Thread'],
      at: at([6, row], [2, row + 1]),
      parts: [...TEXTS, 'slack-message', 'slack-thread'],
      call: 'threadMessage',
      takes: ['item', 'answer', 'settings'],
      gives: 'other',
    },
    {
      kind: 'request',
      name: 'Post to Slack',
      after: ['Write the Message'],
      at: at([7, row], [3, row + 1]),
      to: SLACK,
      method: 'POST',
      path: '/api/chat.postMessage',
      answers: 'json',
    },
    {
      kind: 'code',
      name: 'Did Slack Take It?',
      after: ['Post to Slack'],
      at: at([8, row], [4, row + 1]),
      parts: ['slack-answer'],
      call: 'threadOf',
      takes: ['item', 'answer'],
      gives: 'other',
    },
  ];
}
