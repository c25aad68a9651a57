import { isTicket, readTicket } from '../../../../helpdesks/chatwoot/realtime/ticket';
import { OUT_OF_ORDER } from '../../../core/sockets/fake-service';
import { PROFILE } from './fake-chatwoot';
import { FakeRest } from './fake-rest';

const PATH = '/api/v1/profile';

let rest: FakeRest;
beforeEach(() => {
  rest = new FakeRest();
});

const { signal } = new AbortController();
const ask = () => readTicket(rest, '12', signal);
const askWith = (profile: object) => {
  rest.has(PATH, { ...PROFILE, ...profile });
  return ask();
};

test('is what the profile says: the user, the token, and the name of the account', async () => {
  const ticket = await askWith({});
  expect(ticket).toEqual({ userId: 17, pubsubToken: 'a pubsub token', accountName: 'Northwind Lamps' });
  expect(isTicket(ticket)).toBe(true);
  expect(rest.asked).toEqual([{ method: 'GET', path: PATH }]);
  expect(rest.signals).toEqual([signal]);
});

test('is for the account with this number among those of the user', async () => {
  const accounts = [{ id: 3, name: 'Another' }, ...PROFILE.accounts];
  expect(await askWith({ accounts })).toMatchObject({ accountName: 'Northwind Lamps' });
});

test('is there for an account without a name', async () => {
  expect(await askWith({ accounts: [{ id: 12, status: 'active' }] })).toMatchObject({
    pubsubToken: 'a pubsub token',
    accountName: null,
  });
});

test('is not there where the profile cannot be read', async () => {
  rest.refuses(PATH, OUT_OF_ORDER);
  const found = await ask();
  expect(found).toBe(OUT_OF_ORDER);
  expect(isTicket(found)).toBe(false);
});

test.each([
  ['no token', { pubsub_token: null }],
  ['an empty token', { pubsub_token: '' }],
  ['a token that is no text', { pubsub_token: 5 }],
  ['no number of the user', { id: undefined }],
])(
  'a profile with %s may not be Chatwoot’s: what to look at is said, and it is tried again',
  async (_, more) => {
    const found = await askWith(more);
    expect(found).toMatchObject({ code: 'endpoint-invalid', permanent: false });
    expect(found).toHaveProperty('detail', expect.stringMatching(/websocket.*base URL.*Chatwoot 2 or newer/));
  },
);

test('an account of others is refused for good, and the own ones are named', async () => {
  const accounts = [null, 'odd', { id: 3, name: 'Northwind' }];
  const found = await askWith({ accounts });
  expect(found).toMatchObject({ code: 'forbidden', permanent: true });
  expect(found).toHaveProperty('detail', expect.stringContaining('account 12. Its accounts: 3 (Northwind).'));
});

test('a suspended account is refused for good', async () => {
  const found = await askWith({ accounts: [{ id: 12, name: 'Northwind', status: 'suspended' }] });
  expect(found).toMatchObject({ code: 'forbidden', permanent: true });
  expect(found).toHaveProperty('detail', expect.stringContaining('Account 12 is suspended'));
});
