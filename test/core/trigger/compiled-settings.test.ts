import { createDuplicateMemory } from '../../../core/duplicates/duplicates';
import { ConfigurationError } from '../../../core/helpdesk/configuration-error';
import { CompiledSettings } from '../../../core/trigger/compiled-settings';
import { NO_CREDENTIAL } from '../../../core/trigger/credential';
import { botble } from '../../../helpdesks/botble';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { settingsOf } from './settings-of';

const [own, shared] = [createDuplicateMemory(), createDuplicateMemory()];
const create = (provider: typeof botble | typeof chatwoot = botble) =>
  new CompiledSettings(provider, (isShared) => (isShared ? shared : own));

test('are prepared once for the same settings and the same credential', () => {
  const compiled = create();
  const [chosen, credential] = [settingsOf(), { ...NO_CREDENTIAL }];
  const first = compiled.get(chosen, credential);
  expect(compiled.get(chosen, credential)).toBe(first);
  const rotated = compiled.get(chosen, { ...credential });
  expect(rotated).not.toBe(first);
  expect(compiled.get(settingsOf(), { ...credential })).not.toBe(rotated);
});

test('know where what was emitted is remembered', () => {
  const { get } = { get: (changes: object) => create().get(settingsOf(changes), NO_CREDENTIAL).duplicates };
  expect(get({})).toBe(own);
  expect(get({ shareDuplicates: true })).toBe(shared);
  expect(get({ shareDuplicates: true, dropDuplicates: false })).not.toBe(shared);
});

test('carry every choice to where deliveries are judged', () => {
  const chosen = settingsOf({
    mode: 'unsigned',
    emitTests: true,
    dropRepeats: true,
    foldStatusChanges: true,
    keepCredentials: true,
    maxBodyBytes: 12,
  });
  const baseUrl = 'https://chat.example.com/';
  expect(create(chatwoot).get(chosen, { ...NO_CREDENTIAL, baseUrl })).toMatchObject({
    verified: false,
    emitTests: true,
    dropRepeats: true,
    foldStatus: true,
    keepCredentials: true,
    maxBodyBytes: 12,
    context: { baseUrl: 'https://chat.example.com' },
  });
});

test.each([
  ['an event that there is not', { events: ['gone'] }],
  ['a mode that the helpdesk has not', { mode: 'url-key' as const }],
  ['a body limit that is no number', { maxBodyBytes: Number.NaN }],
  ['a replay window below 0', { replayWindow: -1 }],
])('%s is an error, each time', (_what, changes) => {
  const compiled = create();
  const chosen = settingsOf(changes);
  for (const _time of [1, 2]) {
    expect(() => compiled.get(chosen, NO_CREDENTIAL)).toThrow(ConfigurationError);
  }
});
