import { createPlan, type ConnectionOptions } from '../../../../helpdesks/crisp/rtm/plan';
import { PLUGIN } from './fake-crisp';
import { USER, WEBSITE } from './reading';

const plan = (more: Partial<ConnectionOptions> = {}) => createPlan({ credential: PLUGIN, ...more });

test('a token alone is enough', () => {
  expect(plan()).toEqual({
    credential: PLUGIN,
    scope: { rooms: [], inboxes: [] },
    apiUrl: 'https://api.crisp.chat/v1',
    trust: { domain: 'crisp.chat', allowLoopback: false },
    dailyCalls: undefined,
    reading: { calls: 2_000, timeoutMs: 600_000 },
    pace: {},
  });
});

test('what is said counts', () => {
  const pace = { stableAfter: 100 };
  const options = {
    rooms: ['w1'],
    inboxes: ['i1'],
    apiUrl: 'http://127.0.0.1:1/v1//',
    allowLoopback: true,
    dailyCalls: 7,
    reading: { calls: 3 },
    pace,
  };
  expect(plan(options)).toEqual({
    credential: PLUGIN,
    scope: { rooms: ['w1'], inboxes: ['i1'] },
    apiUrl: 'http://127.0.0.1:1/v1',
    trust: { domain: 'crisp.chat', allowLoopback: true },
    dailyCalls: 7,
    reading: { calls: 3, timeoutMs: 600_000 },
    pace,
  });
});

const refused = (message: RegExp) =>
  expect.objectContaining({
    name: 'ConfigurationError',
    code: 'invalid-option',
    message: expect.stringMatching(message),
  });

test.each([
  ['identifier', { ...PLUGIN, identifier: '' }],
  ['key', { ...PLUGIN, key: '' }],
])('a token without %s is incomplete', (_, credential) => {
  expect(() => plan({ credential })).toThrow(refused(/token is incomplete.*identifier and the key/));
});

test.each([
  ['no website id', { ...WEBSITE, websiteId: undefined }],
  ['an empty website id', { ...WEBSITE, websiteId: '' }],
])('a website token with %s is told where to find it', (_, { websiteId, ...credential }) => {
  const given = websiteId === undefined ? credential : { ...credential, websiteId };
  expect(() => plan({ credential: given })).toThrow(refused(/website ID.*Workspace Settings/));
});

test.each([PLUGIN, USER])('a $tier token needs no website id', (credential) => {
  expect(plan({ credential }).credential).toBe(credential);
});

test.each(['', 'not an address', 'https://api.example.org/v1', 'http://api.crisp.chat/v1', '127.0.0.1'])(
  'the address "%s" does not get the token',
  (apiUrl) => {
    const attempt = () => plan({ apiUrl });
    expect(attempt).toThrow(refused(/must start with https:\/\/ and be a host of crisp\.chat/));
    expect(attempt).toThrow(`but is ${apiUrl}.`);
  },
);
