import type { Places } from '../placed';
import type { Step } from '../recipe';
import { HUBSPOT } from '../services';
import { right } from './at';

/** What every text of a flow is made with; `helpdesks` is the only part that is not a file. */
export const TEXTS = ['helpdesks', 'text', 'item'] as const;

export const UPSERT = 'Upsert the Contact';

const KNOWN = 'Has an E-Mail Address?';

/** Lets those items pass that come with an e-mail address. */
export function knownStep(after: readonly string[], place: Places): Step {
  return { kind: 'filter', name: KNOWN, after, at: place, conditions: [{ field: 'contact.email' }] };
}

/** Creates or updates the contact; takes two columns. */
export function contactSteps(place: Places): readonly Step[] {
  return [
    {
      kind: 'code',
      name: 'Describe the Contact',
      after: [KNOWN],
      at: place,
      parts: ['hubspot-contact'],
      call: 'contact',
      takes: ['item'],
      gives: 'other',
    },
    {
      kind: 'request',
      name: UPSERT,
      after: ['Describe the Contact'],
      at: right(place, 1),
      to: HUBSPOT,
      method: 'POST',
      path: '/crm/v3/objects/contacts/batch/upsert',
      answers: 'json',
    },
  ];
}

export interface Activity {
  readonly word: 'Note' | 'Task';
  readonly parts: readonly string[];
  readonly call: string;
}

/** Writes a note or a task for the contact that was just upserted; takes two columns, one more in Node-RED. */
export function activitySteps({ word, parts, call }: Activity, place: Places): readonly Step[] {
  return [
    {
      kind: 'code',
      name: `Write the ${word}`,
      after: [UPSERT],
      at: place,
      parts: [...TEXTS, 'hubspot-activity', ...parts],
      call,
      takes: ['item', 'answer'],
      gives: 'other',
    },
    {
      kind: 'request',
      name: `Add the ${word}`,
      after: [`Write the ${word}`],
      at: right(place, 1),
      to: HUBSPOT,
      method: 'POST',
      path: `/crm/v3/objects/${word.toLowerCase()}s`,
      answers: 'json',
    },
    {
      kind: 'check',
      name: `Is the ${word} There?`,
      after: [`Add the ${word}`],
      at: right(place, 2),
      only: 'node-red',
    },
  ];
}
