import { readCorpus } from '../../tools/fuzz/corpus';
import { campaign } from '../../tools/fuzz/campaign';
import { timeBound } from '../../tools/fuzz/time-bound';
import type { Target } from '../../tools/fuzz/target';
import { targets } from '../../tools/fuzz/targets';
import { tryInput, watchStrayErrors } from '../../tools/fuzz/try-input';

/** `npm run fuzz` throws a million, with another seed each time, and looks at what they reach. */
const FRESH = 10_000;
const SEED = 20_261_128;

jest.setTimeout(120_000);

let stop: () => void;
beforeAll(() => {
  stop = watchStrayErrors();
});
afterAll(() => stop());

const weights = targets.reduce((sum, { weight }) => sum + weight, 0);

describe.each(targets.map((target) => [target.name, target] as const))('%s', (name, target) => {
  test('takes what is kept in the corpus', async () => {
    const failures: unknown[] = [];
    for (const kept of readCorpus().filter((each) => each.target === name)) {
      const failure = await tryInput(target, kept.input);
      if (failure !== undefined) failures.push([kept.name, failure]);
    }
    expect(failures).toEqual([]);
  });

  test('takes inputs made up anew', async () => {
    const count = Math.ceil((FRESH * target.weight) / weights);
    const { inputs, failures } = await campaign(target, [], count, SEED);
    expect(inputs).toBeGreaterThanOrEqual(count);
    expect(failures).toEqual([]);
  });
});

test('every kept input has its target', () => {
  const names = new Set(targets.map(({ name }) => name));
  expect(readCorpus().filter(({ target }) => !names.has(target))).toEqual([]);
});

describe('what breaks a rule is noticed', () => {
  const broken = (run: Target['run']): Target => ({ name: 'broken', weight: 1, seeds: ['{}'], run });

  test.each<[string, Target['run'], string]>([
    [
      'a throw',
      () => {
        throw new Error('thrown');
      },
      'thrown',
    ],
    ['a rejection', () => Promise.reject(new Error('rejected')), 'rejected'],
    [
      'a pollution',
      () => {
        Object.defineProperty(Object.prototype, 'polluted', { value: true, configurable: true });
      },
      'prototype',
    ],
    [
      'too long a time',
      () => {
        const end = process.cpuUsage().user + (timeBound('{}') + 100) * 1000;
        while (process.cpuUsage().user < end);
      },
      'is its bound',
    ],
  ])('%s', async (_, run, message) => {
    expect(await tryInput(broken(run), '{}')).toContain(message);
    Reflect.deleteProperty(Object.prototype, 'polluted');
  });

  test('the same seed makes the same inputs, another one others', async () => {
    const collectInputs = async (seed: number) => {
      const seen: string[] = [];
      await campaign(
        broken((input) => void seen.push(input)),
        [],
        300,
        seed,
      );
      return seen;
    };
    expect(await collectInputs(1)).toEqual(await collectInputs(1));
    expect(await collectInputs(1)).not.toEqual(await collectInputs(2));
  });
});
