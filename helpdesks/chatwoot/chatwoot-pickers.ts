import { NOBODY } from '../../core/helpdesk/filters';
import { pathPart } from '../../core/read/path-part';
import type { Picked, Picker, PickerRow, Pickers } from '../../core/helpdesk/picker';
import { identifier, isObject, object, text, type JsonObject } from '../../core/read/read';
import { notChatwoot, unreachable } from './registration/problems';
import { explainRefusal } from './registration/refusal';

type ToRow = (entry: JsonObject) => PickerRow | undefined;

/** Ids are counted separately for agents and bots, so that an agent is told apart by a word before the number. */
const agents = picker('agents', (entry) => named(entry, 'agent:'));

/** Agents see them as well, of inboxes only their own. */
export const chatwootPickers: Pickers = {
  inboxes: picker('inboxes', (entry) => named(entry)),
  teams: startingWith(
    { value: NOBODY, label: 'No team' },
    picker('teams', (entry) => named(entry)),
  ),
  assignees: startingWith({ value: NOBODY, label: 'Nobody' }, agents),
  ignoreAuthors: agents,
  labels: picker('labels', ({ title }) => {
    const label = text(title);
    return label === null ? undefined : { value: label, label };
  }),
};

function picker(what: string, toRow: ToRow): Picker {
  return async (api): Promise<Picked> => {
    const path = `/api/v1/accounts/${pathPart(api.accountId)}/${what}`;
    const answer = await api.call({ method: 'GET', path });
    if (answer.status === 'unreachable') return unreachable(answer);
    if (answer.status !== 200) return explainRefusal(answer, undefined, api, 'lists');
    // Agents and teams come as a plain list, the others below `payload`.
    const entries = Array.isArray(answer.body) ? answer.body : object(answer.body).payload;
    if (!Array.isArray(entries)) return notChatwoot(answer);
    const rows = entries.filter(isObject).map(toRow);
    return { ok: true, rows: rows.filter((row) => row !== undefined) };
  };
}

function named({ id, name }: JsonObject, prefix = ''): PickerRow | undefined {
  const value = identifier(id);
  return value === null ? undefined : { value: `${prefix}${value}`, label: text(name) ?? value };
}

function startingWith(first: PickerRow, others: Picker): Picker {
  return async (api) => {
    const picked = await others(api);
    return picked.ok ? { ok: true, rows: [first, ...picked.rows] } : picked;
  };
}
