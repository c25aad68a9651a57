import type { INodeProperties } from 'n8n-workflow';
import type { Provider } from '../../core/helpdesk/provider';
import { botble } from '../../helpdesks/botble';
import { chatwoot } from '../../helpdesks/chatwoot';
import { pickerMethod, pickerParameters, typedAlone, withPicked } from '../../nodes/host/picker-parameters';

const AUTOMATIC = { show: { '/registration': ['automatic'] } };
const field: INodeProperties = { displayName: 'Inbox IDs', name: 'inboxes', type: 'string', default: '' };
const list = async () => ({ ok: true, rows: [] }) as const;
const helpdesk: Provider = { ...chatwoot, api: { ...chatwoot.api, pickers: { inboxes: list } } as never };

test('what was picked and what was typed is one list', () => {
  expect(withPicked({ inboxes: '12, 34', pickedInboxes: ['56'], teams: '4' })).toMatchObject({
    inboxes: ['12', '34', '56'],
    teams: '4',
  });
});

test('ids are parted at blanks, labels are not', () => {
  const { ignoreAuthors, labels } = withPicked({
    ignoreAuthors: '17 agent:18',
    pickedIgnoreAuthors: '19',
    labels: 'very important, vip',
    pickedLabels: ['on hold'],
  });
  expect(ignoreAuthors).toEqual(['17', 'agent:18', '19']);
  expect(labels).toEqual(['very important', 'vip', 'on hold']);
});

test('where nothing was picked, what was stored stays as it was', () => {
  const stored = { inboxes: '12', pickedInboxes: [], onlyFromCustomers: true };
  expect(withPicked(stored)).toEqual(stored);
});

test('there is a list for each thing that the helpdesk lists, loaded by a method of its name', () => {
  expect(pickerMethod('ignoreAuthors')).toBe('pickIgnoreAuthors');
  expect(pickerParameters(helpdesk, AUTOMATIC)).toEqual([
    expect.objectContaining({
      name: 'pickedInboxes',
      type: 'multiOptions',
      typeOptions: { loadOptionsMethod: 'pickInboxes' },
      displayOptions: AUTOMATIC,
    }),
  ]);
  expect(pickerParameters(botble, AUTOMATIC)).toEqual([]);
});

describe('a field for ids', () => {
  const shown = (fields: readonly INodeProperties[]) =>
    fields.map(({ displayOptions }) => displayOptions?.show);

  test('is all there is where nothing is listed', () => {
    expect(typedAlone(field, helpdesk, undefined)).toEqual([field]);
    expect(typedAlone(field, botble, AUTOMATIC)).toEqual([field]);
    expect(typedAlone({ ...field, name: 'accounts' }, helpdesk, AUTOMATIC)).toHaveLength(1);
  });

  test('stands beside the list in what was saved before 1.3, and since then only by hand', () => {
    expect(shown(typedAlone(field, helpdesk, AUTOMATIC))).toEqual([
      { '@version': [{ _cnd: { lt: 1.3 } }] },
      { '@version': [{ _cnd: { gte: 1.3 } }], '/registration': ['manual', 'by-hand'] },
    ]);
  });

  test('has no place beside a list that is always there', () => {
    expect(shown(typedAlone(field, helpdesk, {}))).toEqual([{ '@version': [{ _cnd: { lt: 1.3 } }] }]);
  });
});
