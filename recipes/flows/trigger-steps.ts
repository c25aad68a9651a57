import type { Step, TriggerStep } from '../recipe';
import { CRISP } from '../services';
import { presetsOf, type Trigger } from '../triggers';

export function triggerStep(trigger: Trigger, presets: readonly string[], row = 0): TriggerStep {
  return {
    kind: 'trigger',
    name: nameOf(trigger),
    after: [],
    at: [0, row],
    trigger,
    events: presetsOf(trigger, presets),
  };
}

export function nameOf({ label }: Trigger): string {
  return `${label} Trigger`;
}

/** Columns that asking Crisp takes. */
export const ASKING = 3;

/** Where a trigger's items can be had with all that its helpdesk tells of the contact. */
export function knowingStep(trigger: Trigger): string {
  return asksFirst(trigger) ? ADDED : nameOf(trigger);
}

/** Crisp's messages, states and ratings tell no e-mail address, its API does. */
export function asksFirst({ provider }: Trigger): boolean {
  return provider === 'crisp';
}

const ADDED = 'Add the E-Mail Address';

/** Asks Crisp for the address of whoever a conversation is with. */
export function askCrisp(trigger: Trigger, row: number): readonly Step[] {
  return [
    { kind: 'sign-in', name: 'Sign In to Crisp', after: [nameOf(trigger)], at: [1, row], only: 'node-red' },
    {
      kind: 'request',
      name: 'Ask Crisp',
      after: ['Sign In to Crisp'],
      at: [2, row],
      to: CRISP,
      method: 'GET',
      path: '/v1/website/{account.id}/conversation/{conversation.id}',
      answers: 'json',
    },
    {
      kind: 'code',
      name: ADDED,
      after: ['Ask Crisp'],
      at: [ASKING, row],
      parts: ['crisp-address'],
      call: 'withAddress',
      takes: ['item', 'answer'],
      gives: 'item',
    },
  ];
}
