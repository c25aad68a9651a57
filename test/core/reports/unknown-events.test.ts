import { UnknownEvents } from '../../../core/reports/notices';

const event = (name: string, more: object = {}) => ({ event: name, known: false, test: false, ...more });

test('names each event that is newer than the package once, for ever', () => {
  const unknown = new UnknownEvents();
  expect(unknown.notice(event('chat.ended'))).toBe(
    'The event "chat.ended" is not known to this version of the package; it is emitted with "known": false.',
  );
  expect(unknown.notice(event('chat.ended'))).toBeUndefined();
  expect(unknown.notice(event('chat.began'))).toContain('"chat.began"');
});

test('says nothing of what is known, nor of a test', () => {
  const unknown = new UnknownEvents();
  expect(unknown.notice(event('a', { known: true }))).toBeUndefined();
  expect(unknown.notice(event('a', { test: true }))).toBeUndefined();
});

test('quotes a name that breaks lines, and shortens a long one', () => {
  const unknown = new UnknownEvents();
  expect(unknown.notice(event('a\nb'))).toContain('"a\\nb"');
  expect(unknown.notice(event('x'.repeat(1000)))?.length).toBeLessThan(200);
});
