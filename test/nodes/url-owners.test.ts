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
