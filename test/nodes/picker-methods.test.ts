import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { HelpdeskApi } from '../../core/helpdesk/api';
import type { Picked } from '../../core/helpdesk/picker';
import type { Provider } from '../../core/helpdesk/provider';
import { botble } from '../../helpdesks/botble';
import { chatwoot } from '../../helpdesks/chatwoot';
import { pickerMethods } from '../../nodes/host/picker-methods';
import { fakeContext, type ContextOptions } from './fake-context';

const credential = { baseUrl: 'https://chat.example.com', accountId: 12, accessToken: 'token' };

function load(picked: Picked, options: ContextOptions = { credential }) {
  const asked: HelpdeskApi[] = [];
  const inboxes = async (api: HelpdeskApi) => {
    asked.push(api);
    return picked;
  };
  const provider = { ...chatwoot, api: { ...chatwoot.api, pickers: { inboxes } } } as unknown as Provider;
  const { context } = fakeContext(options);
  const method = pickerMethods(provider, 'accountApi').pickInboxes;
  return { asked, rows: method?.call(context as unknown as ILoadOptionsFunctions) };
}

test('a list shows names, and stores ids', async () => {
  const { rows, asked } = load({ ok: true, rows: [{ value: '5', label: 'Shop widget' }] });
  expect(await rows).toEqual([{ name: 'Shop widget', value: '5', description: '5' }]);
  expect(asked).toMatchObject([{ accountId: '12', token: 'token' }]);
});

test('why it is empty is said in words of the helpdesk', async () => {
  const problem = { code: 'token-refused', detail: 'The token was rejected.' };
  await expect(load({ ok: false, problem }).rows).rejects.toThrow('The token was rejected.');
});

test('without a credential it says so, and asks nobody', async () => {
  const { rows, asked } = load({ ok: true, rows: [] }, {});
  await expect(rows).rejects.toThrow('The credential could not be read: it does not exist any more');
  expect(asked).toEqual([]);
});

test('a helpdesk that lists nothing has no methods', () => {
  expect(pickerMethods(botble, 'accountApi')).toEqual({});
});
