import type { Place, Step } from '../recipe';
import { HUBSPOT } from '../services';

/** What every text of a flow is made with; `helpdesks` is the only part that is not a file. */
export const TEXTS = ['helpdesks', 'text', 'item'] as const;

export const UPSERT = 'Upsert the Contact';

/** Creates or updates the contact of items that come with an e-mail address; takes three columns. */
export function contactSteps(after: readonly string[], [column, row]: Place): readonly Step[] {
  return [
    {
      kind: 'filter',
      name: 'Has an E-Mail Address?',
      after,
      at: [column, row],
      conditions: [{ field: 'contact.email' }],
    },
    {
      kind: 'code',
      name: 'Describe the Contact',
      after: ['Has an E-Mail Address?'],
      at: [column + 1, row],
      parts: ['hubspot-contact'],
      call: 'contact',
      takes: ['item'],
      gives: 'other',
    },
    {
      kind: 'request',
      name: UPSERT,
      after: ['Describe the Contact'],
      at: [column + 2, row],
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

/** Writes a note or a task for the contact that was just upserted; takes two columns. */
export function activitySteps({ word, parts, call }: Activity, [column, row]: Place): readonly Step[] {
  return [
    {
      kind: 'code',
      name: `Write the ${word}`,
      after: [UPSERT],
      at: [column, row],
      parts: [...TEXTS, 'hubspot-activity', ...parts],
      call,
      takes: ['item', 'answer'],
      gives: 'other',
    },
    {
      kind: 'request',
      name: `Add the ${word}`,
      after: [`Write the ${word}`],
      at: [column + 1, row],
      to: HUBSPOT,
      method: 'POST',
      path: `/crm/v3/objects/${word.toLowerCase()}s`,
      answers: 'json',
    },
  ];
}
