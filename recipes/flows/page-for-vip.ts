import type { Recipe } from '../recipe';
import { PAGERDUTY } from '../services';
import { TRIGGERS } from '../triggers';
import { TEXTS } from './hubspot-steps';
import { at } from './at';
import { todo } from './todo';
import { askCrisp, asksFirst, knowingStep, triggerStep } from './trigger-steps';

const triggers = TRIGGERS.filter(({ webhook }) => webhook);
const ROW = Math.floor((triggers.length - 1) / 2);

/** A contact on the list writes: somebody's phone rings, once per conversation. */
export const pageForVip: Recipe = {
  name: 'PagerDuty when a VIP writes',
  about:
    'When a contact on your list sends a message in any helpdesk, PagerDuty alerts the person on call, once per conversation.',
  todo: todo(triggers, ['pagerduty', 'crisp-token'], {
    n8n: 'In *VIP List*, enter email addresses and domains: `ada@example.com, @example.org`.',
    nodeRed: '`VIPS`: email addresses and domains, such as `ada@example.com, @example.org`',
  }),
  limits: [
    {
      text: 'The email address is not verified: a visitor can enter any address, so an alert does not prove who is writing.',
    },
    {
      only: 'node-red',
      text: 'If PagerDuty rejects an alert, the flow does not retry; the debug sidebar shows the error.',
    },
  ],
  settings: { step: 'VIP List', values: [{ name: 'vips', value: 'ada@example.com, @example.org' }] },
  steps: [
    ...triggers.map((trigger, row) => triggerStep(trigger, ['new-customer-message'], row)),
    ...triggers.flatMap((trigger, row) => (asksFirst(trigger) ? askCrisp(trigger, row) : [])),
    {
      kind: 'filter',
      name: 'From a Customer?',
      after: triggers.map(knowingStep),
      at: at([3, ROW], [2, ROW]),
      conditions: [{ field: 'kind', is: 'message.received' }, { field: 'conversation.id' }],
    },
    { kind: 'settings', name: 'VIP List', after: ['From a Customer?'], at: at([4, ROW]), only: 'n8n' },
    {
      kind: 'code',
      name: 'Is It a VIP?',
      after: ['VIP List'],
      at: at([5, ROW], [3, ROW]),
      parts: ['vip'],
      call: 'vip',
      takes: ['item', 'settings'],
      gives: 'item or null',
    },
    {
      kind: 'code',
      name: 'Write the Alert',
      after: ['Is It a VIP?'],
      at: at([6, ROW], [2, ROW + 1]),
      parts: [...TEXTS, 'page'],
      call: 'page',
      takes: ['item'],
      gives: 'other',
    },
    {
      kind: 'request',
      name: 'Page Somebody',
      after: ['Write the Alert'],
      at: at([7, ROW], [3, ROW + 1]),
      to: PAGERDUTY,
      method: 'POST',
      path: '/v2/enqueue',
      answers: 'json',
    },
    {
      kind: 'check',
      name: 'Is Somebody Paged?',
      after: ['Page Somebody'],
      at: at([8, ROW], [4, ROW + 1]),
      only: 'node-red',
    },
  ],
  lanes: [
    { title: 'Your helpdesks', at: at([0, 0]), size: [1, triggers.length] },
    { title: 'Who is it?', at: at([3, ROW]), size: [3, 1], only: 'n8n' },
    { title: 'PagerDuty', at: at([6, ROW], [4, ROW + 1]), size: [2, 1] },
  ],
};
