import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import type { FilterName } from '../../core/helpdesk/filters';
import type { Provider } from '../../core/helpdesk/provider';
import { type Stored, idsIn, namesIn } from '../../core/select/stored-filters';
import { BY_HAND_VALUES } from './registration-values';

const HINT =
  'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.';

const FORMS: { readonly [Name in FilterName]?: readonly [displayName: string, description: string] } = {
  inboxes: ['Inbox Names or IDs', 'Only events from these inboxes'],
  teams: [
    'Team Names or IDs',
    'Only conversations assigned to these teams. Events that do not belong to a conversation pass',
  ],
  assignees: [
    'Assignee Names or IDs',
    'Only conversations assigned to these people. Events that do not belong to a conversation pass',
  ],
  labels: [
    'Label Names or IDs',
    'Only conversations with at least one of these labels. Events that do not belong to a conversation pass',
  ],
  ignoreAuthors: [
    'Ignore Author Names or IDs',
    'Drop events caused by these people; bots are not listed, so specify bot:3 in an expression',
  ],
};

/** Until then a field for ids stood beside each list. Saved workflows keep their version, and so their fields. */
export const LISTS_ALONE_SINCE = 1.3;

export const SINCE_LISTS_ALONE = { show: { '@version': [{ _cnd: { gte: LISTS_ALONE_SINCE } }] } };

/** Shown where there is no list, and beside it in what was saved before. */
export function typedAlone(
  field: INodeProperties,
  { api }: Provider,
  listed: IDisplayOptions | undefined,
): INodeProperties[] {
  if (listed === undefined || !Object.hasOwn(api?.pickers ?? {}, field.name)) return [field];
  const isChoice = listed.show?.['/registration'] !== undefined;
  const byHand = { show: { ...SINCE_LISTS_ALONE.show, '/registration': BY_HAND_VALUES } };
  return [beforeListsAlone(field), ...(isChoice ? [{ ...field, displayOptions: byHand }] : [])];
}

/** Of a node that was saved before. */
export function beforeListsAlone(field: INodeProperties): INodeProperties {
  return { ...field, displayOptions: { show: { '@version': [{ _cnd: { lt: LISTS_ALONE_SINCE } }] } } };
}

/** A list to choose from for each field of ids, where the helpdesk can be asked. */
export function pickerParameters({ api }: Provider, displayOptions: IDisplayOptions): INodeProperties[] {
  return Object.keys(api?.pickers ?? {}).flatMap((name): INodeProperties[] => {
    const form = FORMS[name as FilterName];
    if (form === undefined) return [];
    return [
      {
        displayName: form[0],
        name: pickedName(name),
        type: 'multiOptions',
        typeOptions: { loadOptionsMethod: pickerMethod(name) },
        default: [],
        displayOptions,
        description: [form[1], HINT].join('. '),
      },
    ];
  });
}

/** What was picked and what was typed is one list. */
export function withPicked(stored: Stored): Stored {
  const all: Record<string, unknown> = { ...stored };
  for (const name of Object.keys(FORMS)) {
    const split = name === 'labels' ? namesIn : idsIn;
    const picked = split(stored[pickedName(name)]);
    if (picked.length > 0) all[name] = [...split(stored[name]), ...picked];
  }
  return all;
}

export function pickerMethod(name: string): string {
  return `pick${capital(name)}`;
}

function pickedName(name: string): string {
  return `picked${capital(name)}`;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
