import type { NodeAPI } from '@node-red/registry';
import { providers, type Provider, type ProviderId } from '../../library';
import { createApi } from '../../node-red/host/account-api';
import { readAccount, registerAccountNode, type AccountNode } from '../../node-red/host/account';
import { createTarget } from '../../node-red/host/registration/create-target';

type Saved = Readonly<Record<string, unknown>>;

/** As Node-RED makes it, with what it leaves in a field whose variable is not set. */
function createAccount(provider: Provider, saved: Saved, credentials: Saved) {
  const told: string[] = [];
  let Account: (new (saved: Saved) => AccountNode) | undefined;
  const RED = {
    _: (key: string, words?: object) => `${key} ${JSON.stringify(words)}`,
    nodes: {
      createNode: (node: object) => {
        const error = (text: string) => void told.push(text);
        Object.assign(node, { type: `${provider.id} account`, credentials, error });
      },
      registerType: (_type: string, constructor: typeof Account) => (Account = constructor),
    },
  };
  registerAccountNode(RED as unknown as NodeAPI, provider);
  if (Account === undefined) throw new Error('no account was registered');
  return { account: new Account(saved), told };
}

const WHOLE = {
  baseUrl: 'https://desk.example.com',
  accountId: '7',
  publicAddress: 'https://red.example.com',
};
const SECRET = { apiToken: 'token', secret: 'secret' };

const registering = (Object.keys(providers) as ProviderId[]).flatMap((id) => {
  const provider: Provider = providers[id];
  return provider.registrar === undefined || provider.api === undefined
    ? []
    : [[provider, provider.api] as const];
});

test('there are five helpdesks whose accounts register webhooks', () => {
  expect(registering).toHaveLength(5);
});

describe.each(registering.map(([provider, api]) => [provider.id, provider, api] as const))(
  '%s',
  (_id, provider, api) => {
    const missing = (saved: Saved, credentials: Saved) => {
      const { account, told } = createAccount(provider, saved, credentials);
      const target = createTarget(createApi(account, api), account.publicAddress, () => ({}) as never);
      return { what: typeof target === 'string' ? target : 'nothing', told };
    };

    test('lacks nothing with all fields', () => {
      expect(missing(WHOLE, SECRET)).toEqual({ what: 'nothing', told: [] });
      expect(missing({ ...WHOLE, accountId: 7 }, SECRET).what).toBe('nothing');
    });

    test.each([
      ['baseUrl', api.baseUrl === undefined ? 'no-address' : 'nothing'],
      ['accountId', api.needsAccountId ? 'no-account-id' : 'nothing'],
      ['publicAddress', 'no-public-address'],
      ['apiToken', 'no-token'],
    ])('a variable for %s that is not set is named, and counts as nothing: %s', (field, what) => {
      for (const reference of ['${DESK_UNSET}', '$(DESK_UNSET)']) {
        const isSecret = field in SECRET;
        const found = missing(
          isSecret ? WHOLE : { ...WHOLE, [field]: reference },
          isSecret ? { ...SECRET, [field]: reference } : SECRET,
        );
        expect(found.what).toBe(what);
        expect(found.told).toEqual([
          expect.stringMatching(/^.*variable-unset.*label\..*"name":"DESK_UNSET"/),
        ]);
      }
    });

    test.each(['apiToken', 'secret', 'previousSecrets', 'urlKey'])(
      'a number, a boolean or JSON for %s is told, and proves nothing',
      (field) => {
        for (const [value, type] of [
          [7, 'number'],
          [true, 'boolean'],
          [{ a: 'x' }, 'object'],
        ] as const) {
          const { account, told } = createAccount(provider, WHOLE, { [field]: value });
          expect(readAccount(account)).toMatchObject({ signingSecrets: [], urlKeys: [] });
          expect(told).toEqual([expect.stringContaining(`"name":"${type}"`)]);
        }
      },
    );

    test('blanks that came along when people copied are no part of an address, an account or a token', () => {
      const spaced = (fields: Saved) =>
        Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, ` ${String(value)}\n`]));
      const { account } = createAccount(provider, spaced(WHOLE), spaced(SECRET));
      const found = createApi(account, api);
      expect(found).toMatchObject({ baseUrl: WHOLE.baseUrl, accountId: '7', token: 'token' });
      expect(account.publicAddress).toBe(WHOLE.publicAddress);
    });
  },
);
