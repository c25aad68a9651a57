import { bodyImages, bodyText } from '../../../../core/providers/intercom/body';

test.each([
  ['<p>Hello</p>', 'Hello'],
  ['<p class="no-margin">One</p>\n<p class="no-margin">Two</p>', 'One\n\nTwo'],
  ['<p>a<br>b<br/>c</p>', 'a\nb\nc'],
  ['<p><b>Bold</b> and <a href="https://x.example">a link</a></p>', 'Bold and a link'],
  ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
  ['<p>5 &lt; 6 &amp;&amp; &quot;x&quot; &#39;y&#39; &#x1F44B; &nbsp;!</p>', `5 < 6 && "x" 'y' 👋  !`],
  ['<p>&lt;script&gt; &amp;lt; &unknown; &#0; &#9999999;</p>', '<script> &lt; &unknown; &#0; &#9999999;'],
  ['<p><i>This message was deleted</i></p>', 'This message was deleted'],
  ['<p></p>', null],
  ['', null],
  [null, null],
  [7, null],
])('the text of %j is %j', (body, expected) => {
  expect(bodyText(body)).toBe(expected);
});

test.each(['Is 3 < 5 & 5 > 3?', 'a &amp; b', 'use <p> for that', '<3 you', '<unknown>x</unknown>'])(
  '%j is plain text already, as from API version 2.15 on',
  (body) => {
    expect(bodyText(body)).toBe(body);
    expect(bodyImages(body)).toEqual([]);
  },
);

test('pictures are attachments', () => {
  const body =
    '<p>See</p><img alt="" src="https://i.example/1.png?a=1&amp;b=2"><img src="https://i.example/2.png">';
  expect(bodyImages(body).map(({ url }) => url)).toEqual([
    'https://i.example/1.png?a=1&b=2',
    'https://i.example/2.png',
  ]);
  expect(bodyText(body)).toBe('See');
});

test.each([
  ['open tags', '<p>' + '<'.repeat(500_000)],
  ['a tag that never ends', `<p><a ${'x'.repeat(500_000)}`],
  ['pictures without an address', '<p>' + '<img '.repeat(100_000)],
  ['addresses that never end', `<p><img ${' src="x'.repeat(100_000)}`],
  ['ampersands', '<p>' + '&'.repeat(500_000)],
  ['line breaks', '<p>' + '\n'.repeat(500_000) + 'x'],
])('half a megabyte of %s costs no time', (_, body) => {
  const start = performance.now();
  bodyText(body);
  bodyImages(body);
  expect(performance.now() - start).toBeLessThan(1000);
});
