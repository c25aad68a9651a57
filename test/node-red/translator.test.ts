import { createTranslator } from '../../node-red/host/texts';

/** As Node-RED's: what it does not know comes back as it was asked. */
const texts: Readonly<Record<string, string>> = {
  'problem.a': 'for all',
  'problem.b': 'for all',
  'one webhook.problem.a': 'of one',
};
const RED = { _: (key: string) => texts[key] ?? key };

test('a text of the type comes before that of all types; what nobody wrote is its own key', () => {
  const [one, two] = [createTranslator(RED, 'one webhook'), createTranslator(RED, 'two webhook')];
  expect([one('problem.a'), one('problem.b'), two('problem.a')]).toEqual(['of one', 'for all', 'for all']);
  expect(one('problem.c')).toBe('problem.c');
});
