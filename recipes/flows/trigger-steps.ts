import type { Step, TriggerStep } from '../recipe';
import { CRISP } from '../services';
import { toPresets, type Trigger } from '../triggers';
import { at } from './at';

export function triggerStep(trigger: Trigger, presets: readonly string[], row = 0): TriggerStep {
  return {
    kind: 'trigger',
    name: toName(trigger),
    after: [],
    at: at([0, row]),
    trigger,
    events: toPresets(trigger, presets),
  };
}

export function toName({ label }: Trigger): string {
  return `${label} Trigger`;
}

/** Where a trigger's items can be had with all that its helpdesk tells of the contact. */
export function knowingStep(trigger: Trigger): string {
  return asksFirst(trigger) ? ADDED : toName(trigger);
}

/** Crisp's messages, states and ratings tell no e-mail address, its API does. */
export function asksFirst({ provider }: Trigger): boolean {
  return provider === 'crisp';
}

const ADDED = 'Add the E-Mail Address';

/** Asks Crisp for the address of whoever a conversation is with: two columns in n8n, three in Node-RED. */
export function askCrisp(trigger: Trigger, row: number): readonly Step[] {
  return [
    {
      kind: 'sign-in',
      name: 'Sign In to Crisp',
      after: [toName(trigger)],
      at: at([1, row]),
      only: 'node-red',
    },
    {
      kind: 'request',
      name: 'Ask Crisp',
      after: ['Sign In to Crisp'],
      at: at([1, row], [2, row]),
      to: CRISP,
      method: 'GET',
      path: '/v1/website/{account.id}/conversation/{conversation.id}',
      answers: 'json',
    },
    {
      kind: 'code',
      name: ADDED,
      after: ['Ask Crisp'],
      at: at([2, row], [3, row]),
      parts: ['crisp-address'],
      call: 'withAddress',
      takes: ['item', 'answer'],
      gives: 'item',
    },
  ];
}
