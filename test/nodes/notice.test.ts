import { asList, notice } from '../../nodes/host/notice';

test('one line stands alone, several are a list', () => {
  expect(notice('n', ['One.']).displayName).toBe('One.');
  expect(notice('n', ['One.', 'Two.']).displayName).toBe('<ul><li>One.</li><li>Two.</li></ul>');
  expect(asList(['One.', 'Two.'], 'ol')).toBe('<ol><li>One.</li><li>Two.</li></ol>');
});

test('is always shown, or where it is told to be', () => {
  expect(notice('n', ['One.'])).not.toHaveProperty('displayOptions');
  const shown = { show: { registration: ['automatic'] } };
  expect(notice('n', ['One.'], shown).displayOptions).toBe(shown);
});
