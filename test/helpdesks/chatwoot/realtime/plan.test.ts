import { ConfigurationError } from '../../../../library';
import { createPlan } from '../../../../helpdesks/chatwoot/realtime/plan';
import { CREDENTIAL } from './fake-chatwoot';

const plan = (credential: Partial<typeof CREDENTIAL> = {}) =>
  createPlan({ credential: { ...CREDENTIAL, ...credential } });

/** What is thrown, or nothing. */
function catchRefusal(credential: Partial<typeof CREDENTIAL>): unknown {
  try {
    plan(credential);
    return undefined;
  } catch (error) {
    return error;
  }
}

test('what is entered is used without the spaces around it', () => {
  expect(plan({ baseUrl: ' https://chat.example.com/desk/ ', token: ' a token\n' }).credential).toEqual({
    baseUrl: 'https://chat.example.com/desk',
    accountId: '12',
    token: 'a token',
  });
});

test.each(['1', '12', '123', '123456', '123456789012345678'])(
  '%s is the number of an account',
  (accountId) => {
    expect(plan({ accountId }).credential.accountId).toBe(accountId);
  },
);

test.each(['', '0', '012', '-1', '1.5', ' 12', '12 ', '1234567890123456789'])(
  '"%s" is not the number of an account',
  (accountId) => expect(catchRefusal({ accountId })).toBeInstanceOf(ConfigurationError),
);

test.each([
  ['a user name', 'https://lena@chat.example.com', 'user name or password'],
  ['a password alone', 'https://:secret@chat.example.com', 'user name or password'],
  ['a question', 'https://chat.example.com/?a=b', 'must not contain ? or #'],
  ['a place on the page', 'https://chat.example.com/#/login', 'must not contain ? or #'],
  ['another protocol', 'xhttps://chat.example.com', 'https:// or http://'],
  ['no protocol', 'chat.example.com', 'https:// or http://'],
])('an address with %s is refused, and it is said why', (_, baseUrl, hint) => {
  const error = catchRefusal({ baseUrl });
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ code: 'invalid-option', message: expect.stringContaining(hint) });
});

test('reads back, listens for pings, and tries again, with limits that suit Chatwoot', () => {
  expect(plan()).toMatchObject({
    reading: { calls: 2_000, timeoutMs: 600_000 },
    pace: { deadlines: { live: 12_000 }, backoff: { longest: 60_000 } },
  });
});

test('each limit can be another one, and leaves the others', () => {
  const pace = { deadlines: { connecting: 5 }, backoff: { first: 7 }, stableAfter: 9 };
  expect(createPlan({ credential: CREDENTIAL, reading: { calls: 3 }, pace })).toMatchObject({
    reading: { calls: 3, timeoutMs: 600_000 },
    pace: {
      deadlines: { connecting: 5, live: 12_000 },
      backoff: { first: 7, longest: 60_000 },
      stableAfter: 9,
    },
  });
  const quick = { deadlines: { live: 5 }, backoff: { longest: 7 } };
  expect(createPlan({ credential: CREDENTIAL, pace: quick }).pace).toEqual(quick);
});
