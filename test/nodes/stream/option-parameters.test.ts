import type { INodeProperties } from 'n8n-workflow';
import { crisp } from '../../../helpdesks/crisp';
import { streamOptions } from '../../../nodes/host/stream/option-parameters';
import { readSettings } from '../../../nodes/host/stream/read-settings';
import { fakeContext } from '../fake-context';

const own: INodeProperties = { displayName: 'Websites', name: 'moreWebsites', type: 'string', default: '' };
const options = (...more: [string?, INodeProperties[]?]) =>
  (streamOptions(crisp, ...more).options ?? []) as INodeProperties[];
const read = (stored: object) =>
  JSON.stringify(readSettings(fakeContext({ parameters: { events: ['*'], options: stored } }).context));

test('what one node offers besides is among them, and sharing where another trigger hears the same', () => {
  const names = (given: readonly INodeProperties[]) => given.map(({ name }) => name);
  expect(names(options())).not.toContain('shareDuplicates');
  expect(names(options('Crisp Trigger', [own]))).toEqual(
    expect.arrayContaining(['shareDuplicates', 'moreWebsites']),
  );
});

test('they stand in the order of the alphabet, as n8n wants it', () => {
  const labels = options('Crisp Trigger', [own]).map(({ displayName }) => displayName);
  expect(labels.length).toBeGreaterThan(7);
  expect(labels).toEqual([...labels].sort((one, other) => one.localeCompare(other)));
});

test.each(options('Crisp Trigger').map((option) => [option.name, option] as const))(
  '%s is read, under the name that it is stored with',
  (name, { type, options: choices = [], default: usual }) => {
    const values = {
      boolean: [true, false],
      number: [Number(usual) + 1],
      options: choices.map((choice) => 'value' in choice && choice.value),
    }[type as 'number'];
    const settings = [read({}), ...values.map((value) => read({ [name]: value }))];
    expect(new Set(settings).size).toBeGreaterThan(1);
  },
);

test.each(options().filter(({ type }) => type === 'number'))(
  '$name cannot be entered as what it would not be read as',
  ({ name, typeOptions, default: usual }) => {
    const { minValue = NaN, maxValue = NaN } = typeOptions ?? {};
    expect(Number(usual)).toBeGreaterThanOrEqual(minValue);
    expect(Number(usual)).toBeLessThanOrEqual(maxValue);
    for (const value of [minValue, maxValue]) expect(read({ [name]: value })).toMatch(/\d/);
    expect(read({ [name]: minValue - 1 })).toBe(read({ [name]: minValue }));
  },
);
