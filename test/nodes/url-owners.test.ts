import { forgetUrl, isUrlOfAnother, noteUrl } from '../../nodes/host/url-owners';

const URL = 'https://flows.example.com/webhook/1/webhook';

test('a URL that nobody registered here is nobody else’s', () => {
  expect(isUrlOfAnother(URL, 'one')).toBe(false);
});

test('a URL is that of the trigger which registered it last, until that one forgets it', () => {
  noteUrl(URL, 'one');
  expect([isUrlOfAnother(URL, 'one'), isUrlOfAnother(URL, 'two')]).toEqual([false, true]);
  noteUrl(URL, 'two');
  forgetUrl(URL, 'one');
  expect([isUrlOfAnother(URL, 'one'), isUrlOfAnother(URL, 'two')]).toEqual([true, false]);
  forgetUrl(URL, 'two');
  expect(isUrlOfAnother(URL, 'one')).toBe(false);
});

test('a password in it makes no other URL of it', () => {
  noteUrl('https://name:secret@flows.example.com/webhook/1/webhook', 'one');
  expect([isUrlOfAnother(URL, 'two'), isUrlOfAnother(URL, 'one')]).toEqual([true, false]);
  forgetUrl(URL, 'one');
  expect(isUrlOfAnother('https://other:word@flows.example.com/webhook/1/webhook', 'two')).toBe(false);
});
