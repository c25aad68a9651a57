import type { INodeProperties } from 'n8n-workflow';
import type { Provider } from '../../core/helpdesk/provider';
import { botble } from '../../helpdesks/botble';
import { chatwoot } from '../../helpdesks/chatwoot';
import { optionParameters } from '../../nodes/host/option-parameters';
import { readParameters } from '../../nodes/host/read-parameters';
import { fakeContext } from './fake-context';
import { fakeRegistrar } from './fake-registrar';

const EVERYWHERE = ['bodyLimit', 'dropDuplicates', 'emitRefusals', 'output'];

function options(provider: Provider, more: object = {}): INodeProperties[] {
  const trigger = { ...fakeRegistrar().trigger, provider, ...more };
  return (optionParameters(trigger).options ?? []) as INodeProperties[];
}

/** A helpdesk that has none of the things that an option is about. */
const {
  isTest: _isTest,
  fingerprint: _fingerprint,
  statusChangeParts: _parts,
  registrar: _registrar,
  ...plain
} = botble as Provider;
const bare: Provider = { ...plain, scheme: { ...botble.scheme, clock: null } };
const names = (provider: Provider, more: object = {}) => options(provider, more).map(({ name }) => name);
const added = (changes: Partial<Provider>, more: object = {}) =>
  names({ ...bare, ...changes }, more).filter((name) => !EVERYWHERE.includes(name));

test('every helpdesk has a few', () => {
  expect(names(bare)).toEqual(EVERYWHERE);
});

test('others only where the helpdesk has what they are about', () => {
  const { registrar } = fakeRegistrar().trigger.provider;
  expect(added({ isTest: () => true })).toEqual(['emitTests']);
  expect(added({ fingerprint: () => null })).toEqual(['dropRepeats']);
  expect(added({ statusChangeParts: chatwoot.statusChangeParts as never })).toEqual(['foldStatusChanges']);
  expect(added({ scheme: { ...bare.scheme, clock: chatwoot.scheme.clock } })).toEqual(['replayWindow']);
  expect(added({ registrar: registrar as never })).toEqual([]);
  expect(added({ registrar: { ...registrar, mayRefusePrivate: true } as never })).toEqual([
    'allowPrivateUrl',
  ]);
  expect(added({}, { leaks: 'a token' })).toEqual(['keepCredentials']);
  expect(added({}, { sibling: 'Other Trigger' })).toEqual(['shareDuplicates']);
});

describe('with all of them', () => {
  const all = options(chatwoot, { leaks: 'a token', sibling: 'Other Trigger' });

  test('they stand in the order of the alphabet, as n8n wants it', () => {
    const labels = all.map(({ displayName }) => displayName);
    expect(labels.length).toBeGreaterThan(8);
    expect(labels).toEqual([...labels].sort((one, other) => one.localeCompare(other)));
  });

  test.each(all.map((option) => [option.name, option] as const))(
    '%s is read, under the name that it is stored with',
    (name, { type, default: usual }) => {
      const read = (stored: object) =>
        readParameters(fakeContext({ parameters: { options: stored } }).context);
      const value = { number: Number(usual) + 1, options: 'data', boolean: true }[type as 'number'];
      const settings = [read({}), read({ [name]: value }), read({ [name]: type === 'boolean' ? false : 9 })];
      expect(new Set(settings.map((each) => JSON.stringify(each))).size).toBeGreaterThan(1);
    },
  );

  test('what is added by hand is switched on: nobody adds it to leave it off', () => {
    const switches = all.filter(({ type }) => type === 'boolean');
    expect(switches.map(({ default: value }) => value)).toEqual(switches.map(() => true));
  });
});
