import {
  getSlot,
  openSecrets,
  ownerOf,
  readHeld,
  sealSecrets,
  writeHeld,
} from '../../nodes/host/held-registration';
import { fakeContext, type ContextOptions } from './fake-context';
import { REGISTERED } from './fake-registrar';

const IDS = { workflowId: 'w', nodeId: 'n', instanceId: 'i' };
const TOKEN = 'a token of the API';
const held = sealSecrets(REGISTERED, ['the first secret', 'the second secret'], {
  baseUrl: 'https://chat.example.com',
  accessToken: TOKEN,
});

/** A node whose static data went through a database. */
function stored(changes: Record<string, unknown> = {}, options: ContextOptions = {}) {
  const { context, staticData } = fakeContext(IDS);
  writeHeld(context, 'production', held);
  const kept = JSON.parse(JSON.stringify(staticData)) as { production: object };
  const changed = { production: { ...kept.production, ...changes } };
  return fakeContext({ ...IDS, ...options, staticData: changed }).context;
}

test('what was registered is known after a restart, and its secrets with the token', () => {
  const read = readHeld(stored(), 'production');
  const { secrets, ...rest } = REGISTERED;
  const baseUrl = 'https://chat.example.com';
  expect(read).toEqual({ slot: 'production', ...rest, baseUrl, sealed: held.sealed, leaving: false });
  expect(read && openSecrets(read, TOKEN)).toEqual(['the first secret', 'the second secret']);
  expect(secrets).toEqual(['a secret']);
});

test('neither the secrets nor the token stand in what n8n stores and exports', () => {
  const text = JSON.stringify(stored().getWorkflowStaticData('node'));
  expect(text).toContain('"sealed"');
  for (const secret of ['the first secret', 'the second secret', TOKEN]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret).toString('base64url'));
  }
});

test('another token opens none, and neither does another URL', () => {
  const read = { slot: 'production', ...held } as const;
  expect(openSecrets(read, 'another token')).toEqual([]);
  expect(openSecrets({ ...read, url: 'https://other.example.com/hook' }, TOKEN)).toEqual([]);
  expect(openSecrets({ ...read, sealed: 'x' }, TOKEN)).toEqual([]);
});

test.each([
  ['another workflow', { workflowId: 'copy' }],
  ['another node', { nodeId: 'copy' }],
  ['another n8n', { instanceId: 'copy' }],
])('what was copied to %s belongs to the one it was copied from', (_what, options) => {
  expect(readHeld(stored({}, options), 'production')).toBeUndefined();
});

test.each([
  [{ url: '' }],
  [{ url: 7 }],
  [{ accountId: null }],
  [{ sealed: undefined }],
  [{ owner: undefined }],
])('what lacks a part is nothing: %j', (changes) => {
  expect(readHeld(stored(changes), 'production')).toBeUndefined();
});

test('no account is empty, where a token says by itself whose it is', () => {
  expect(readHeld(stored({ accountId: '' }), 'production')).toMatchObject({ accountId: '' });
});

test('a removal that is planned is known to every process', () => {
  const { context } = fakeContext(IDS);
  writeHeld(context, 'production', { ...held, leaving: true });
  expect(readHeld(context, 'production')).toMatchObject({ leaving: true });
  writeHeld(context, 'production', held);
  expect(readHeld(context, 'production')).toMatchObject({ leaving: false });
});

test('a test has a place of its own, and what is taken away is gone', () => {
  const { context, staticData } = fakeContext(IDS);
  writeHeld(context, 'test', held);
  expect(readHeld(context, 'production')).toBeUndefined();
  writeHeld(context, 'test', undefined);
  expect(staticData).toEqual({});
  expect([getSlot({ getMode: () => 'manual' }), getSlot({ getMode: () => 'webhook' })]).toEqual([
    'test',
    'production',
  ]);
});

test('an owner is one node of one workflow of one n8n', () => {
  expect(ownerOf(fakeContext(IDS).context)).toBe('i:w:n');
});
