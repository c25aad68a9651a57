import type { AccountApi } from '../../../node-red/host/account-api';
import { createTarget } from '../../../node-red/host/registration/create-target';
import type { RegistrationTarget } from '../../../node-red/host/registration/registration-target';

const ADDRESS = 'https://flows.example.com';
const ACCOUNT = {
  baseUrl: 'https://chat.example.com',
  accountId: '12',
  token: 'token',
  enteredSecrets: ['s'],
};

function create(changes: Partial<typeof ACCOUNT> = {}, address = ADDRESS, events = ['*']) {
  const open = jest.fn();
  const api: AccountApi = { ...ACCOUNT, ...changes, open };
  const spec = (url: string) => ({ url, events, name: 'Node-RED', signed: true, allowPrivateUrl: false });
  return createTarget(api, address, spec) as RegistrationTarget;
}

test('is what the node wants at the address of this Node-RED', () => {
  expect(create().spec).toEqual({
    url: ADDRESS,
    events: ['*'],
    name: 'Node-RED',
    signed: true,
    allowPrivateUrl: false,
  });
});

test.each(['no-account', 'no-address', 'no-account-id', 'no-token'] as const)(
  'what is missing for the API, %s, comes before the address',
  (missing) => {
    expect(createTarget(missing, '', () => create().spec)).toBe(missing);
  },
);

test('without an address nobody can deliver', () => {
  expect(create({}, '')).toBe('no-public-address');
});

test('two triggers of one account share a place, whatever their tokens', () => {
  expect(create({ token: 'other' }).place).toBe(create().place);
  expect(create({ accountId: '13' }).place).not.toBe(create().place);
  expect(create({ baseUrl: 'https://other.example.com' }).place).not.toBe(create().place);
});

test('what decides about the webhook decides whether two targets are the same', () => {
  expect(create().key).toBe(create().key);
  const others = [
    create({ token: 'other' }),
    create({ accountId: '13' }),
    create({ baseUrl: 'https://other.example.com' }),
    create({ enteredSecrets: ['t'] }),
    create({}, 'https://other.example.com'),
    create({}, ADDRESS, ['message_created']),
  ];
  expect(new Set([create(), ...others].map(({ key }) => key)).size).toBe(others.length + 1);
});
