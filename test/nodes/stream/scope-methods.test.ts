import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { ScopeList } from '../../../core/helpdesk/provider-stream';
import { crisp } from '../../../helpdesks/crisp';
import { scopeMethods } from '../../../nodes/host/stream/scope-methods';
import { fakeContext } from '../fake-context';

const CREDENTIAL = { credentialType: 'crispRtmApi', storedAs: { key: 'tokenKey' } };
const STORED = { identifier: 'i', tokenKey: 'k' };

function load(pick: ScopeList['pick'], method: string, chosen?: unknown, credential: object = STORED) {
  const scope = [
    { name: 'websites', filter: 'accounts', pick },
    { name: 'inboxes', filter: 'inboxes', within: 'websites', pick },
  ] as const;
  const { context } = fakeContext({ credential: { ...credential } });
  const getCurrentNodeParameter = (name: string) => (name === 'websites' ? chosen : undefined);
  const methods = scopeMethods({ ...crisp, stream: { ...crisp.stream, scope } }, CREDENTIAL);
  const asked = Object.assign(context, { getCurrentNodeParameter }) as unknown as ILoadOptionsFunctions;
  return methods[method]?.call(asked);
}

test('a list shows names, and tells those of one name apart', async () => {
  const rows = [
    { value: 'w1', label: 'Shop', detail: 'shop.example.com' },
    { value: 'w2', label: 'Shop' },
  ];
  const options = await load(async () => ({ ok: true, rows }), 'listWebsites');
  expect(options).toEqual([
    { name: 'Shop', value: 'w1', description: 'shop.example.com' },
    { name: 'Shop', value: 'w2', description: 'w2' },
  ]);
});

test('one list may be narrowed by what another one has chosen', async () => {
  const narrowed: unknown[] = [];
  const pick: ScopeList['pick'] = async (account, _call, within) => {
    narrowed.push([account.key, within]);
    return { ok: true, rows: [] };
  };
  await load(pick, 'listInboxes', ['w1']);
  await load(pick, 'listInboxes');
  await load(pick, 'listWebsites', ['w1']);
  expect(narrowed).toEqual([
    ['k', ['w1']],
    ['k', []],
    ['k', []],
  ]);
});

test('the helpdesk’s reason is told', async () => {
  const problem = { code: 'forbidden', detail: 'Crisp denied access.' };
  await expect(load(async () => ({ ok: false, problem }), 'listWebsites')).rejects.toThrow(
    'Crisp denied access.',
  );
});

test('a token goes to no host that is not the helpdesk’s', async () => {
  const pick = jest.fn();
  const elsewhere = { ...STORED, allowStandIn: true, apiUrl: 'https://crisp.example.com' };
  await expect(load(pick, 'listWebsites', [], elsewhere)).rejects.toThrow(/must start with https/);
  expect(pick).not.toHaveBeenCalled();
});
