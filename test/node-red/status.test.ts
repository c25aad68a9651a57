import { NO_CREDENTIAL } from '../../core/trigger/credential';
import type { FieldProblem } from '../../node-red/host/saved-values';
import { createStatus, usualStatus, type StatusName } from '../../node-red/host/status';
import { fakeNode } from './fake-node';

const translate = (key: string, words?: Record<string, string | number>) =>
  words === undefined ? key : `${key} ${Object.values(words).join()}`;

function start(problems: readonly FieldProblem[] = []) {
  const fake = fakeNode();
  const status = createStatus(fake.node, translate, problems);
  return { ...fake, status, show: (name: StatusName) => (status.show(name), fake.statuses().at(-1)) };
}

test('green is what takes deliveries, a ring where nothing proves them; all else needs a person', () => {
  const { show } = start();
  expect(show('listening')).toEqual({ fill: 'green', shape: 'dot', text: 'status.listening' });
  expect(show('listening-unverified')).toMatchObject({ fill: 'green', shape: 'ring' });
  for (const name of ['no-secret', 'path-in-use', 'http-off', 'no-token', 'misconfigured'] as const) {
    expect(show(name)).toEqual({ fill: 'red', shape: 'ring', text: `status.${name}` });
  }
});

test.each([
  ['no-secret', 'secret'],
  ['no-secret', 'urlKey'],
  ['no-address', 'baseUrl'],
  ['no-account-id', 'accountId'],
  ['no-public-address', 'publicAddress'],
  ['no-token', 'apiToken'],
] as const)('%s names the variable that is not set in %s', (name, field) => {
  const { show } = start([{ code: 'variable-unset', field, name: 'HELPDESK' }]);
  expect(show(name)).toMatchObject({ fill: 'red', text: 'status.variable-unset HELPDESK' });
  expect(show('http-off')).toMatchObject({ text: 'status.http-off' });
});

test('a registration shows where it stands, and what comes after it', () => {
  const { status, statuses } = start();
  status.registration({ name: 'registering' }, 'listening');
  status.registration({ name: 'registered' }, 'listening');
  const problem = { code: 'not-administrator', detail: 'x', transient: false } as const;
  status.registration({ name: 'failed', problem }, 'listening');
  expect(statuses()).toMatchObject([
    { fill: 'yellow', text: 'status.registering' },
    { fill: 'green', text: 'status.listening' },
    { fill: 'red', text: 'trouble.not-administrator' },
  ]);
});

test('what comes is shown, and a refusal for a missing secret names the variable', () => {
  const { status, statuses } = start([{ code: 'variable-unset', field: 'secret', name: 'HELPDESK' }]);
  status.emitted('message.received', Date.now());
  status.close();
  expect(statuses()).toMatchObject([{ fill: 'green', text: 'happened.message.received' }]);
  const other = start([{ code: 'variable-unset', field: 'secret', name: 'HELPDESK' }]);
  other.status.refused('secret-missing', Date.now());
  other.status.close();
  expect(other.statuses()).toMatchObject([{ fill: 'red', text: 'status.variable-unset HELPDESK' }]);
});

test.each([
  ['signature', { ...NO_CREDENTIAL, signingSecrets: ['a'] }, 'listening'],
  ['signature', { ...NO_CREDENTIAL, urlKeys: ['a'] }, 'no-secret'],
  ['url-key', { ...NO_CREDENTIAL, urlKeys: ['a'] }, 'listening-unverified'],
  ['url-key', { ...NO_CREDENTIAL, signingSecrets: ['a'] }, 'no-secret'],
  ['unsigned', NO_CREDENTIAL, 'listening-unverified'],
] as const)('with %s and %j: %s', (mode, credential, name) => {
  expect(usualStatus(mode, credential)).toBe(name);
});
