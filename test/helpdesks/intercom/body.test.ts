import { bodyImages, bodyText } from '../../../helpdesks/intercom/body';

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

test.each(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'tr'])(
  '<%s> stands on lines of its own',
  (name) => {
    expect(bodyText(`<br><${name} class="x">a</${name}>b<${name.toUpperCase()}>c</${name}>d`)).toBe(
      'a\nb\nc\nd',
    );
  },
);

test.each(['a', 'b', 'i', 'img', 'span', 'em'])('a line goes on after <%s>', (name) => {
  expect(bodyText(`<p>a<${name}>b</${name}>c</p>`)).toBe('abc');
});

test.each([
  'p',
  'P',
  'div',
  'h1',
  'h6',
  'ul',
  'ol',
  'pre',
  'blockquote',
  'table',
  'img',
  'br',
  'a',
  'b',
  'i',
])('a body that begins with <%s> is HTML, blanks before it or not', (name) => {
  for (const blanks of ['', ' ', ' \n\t']) {
    expect(bodyText(`${blanks}<${name}>1 &lt; 2`)).toBe('1 < 2');
    expect(bodyText(`${blanks}<${name} id="1">1 &lt; 2`)).toBe('1 < 2');
  }
  expect(bodyText(`x <${name}>1 &lt; 2`)).toBe(`x <${name}>1 &lt; 2`);
  expect(bodyText(`<${name}x>1 &lt; 2`)).toBe(`<${name}x>1 &lt; 2`);
});

test.each([
  ['&amp;&AMP;&lt;&gt;&quot;&apos;|&nbsp;|', `&&<>"'| |`],
  ['&#128075;&#x1F44b;&#X41;&#1;', '👋👋A\u0001'],
  ['&#x10FFFF;|&#x110000;|&#1114111;|&#1114112;', '\u{10ffff}|&#x110000;|\u{10ffff}|&#1114112;'],
  ['&#0;&#x0;&#12345678;&#x1234567;&;&#;&#x;', '&#0;&#x0;&#12345678;&#x1234567;&;&#;&#x;'],
  ['&#xD83D;|&#55357;|&#xdfff;|&#xe000;', '&#xD83D;|&#55357;|&#xdfff;|\ue000'],
  ['&a;&toString;&constructor;&hellip;', '&a;&toString;&constructor;&hellip;'],
  ['a<br>\n<br>\n<br>b', 'a\n\nb'],
  ['a<br><br>b', 'a\n\nb'],
  ['  a  ', 'a'],
  ['a < b, c > d, </ e>, <1>', 'a < b, c > d, </ e>, <1>'],
  ['<br/><br />&nbsp;', null],
])('in HTML %j reads %j', (inside, expected) => {
  expect(bodyText(`<p>${inside}</p>`)).toBe(expected);
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
  ['<img src="https://i.example/1.png" alt="x">', ['https://i.example/1.png']],
  ['<IMG class="a"\n SRC="https://i.example/1.png"/>', ['https://i.example/1.png']],
  ['<img data-src="no" src="yes">', ['yes']],
  ['<img data-src="no">', []],
  ['<image src="no">', []],
  ['<img src="">', [null]],
  ["<img src='no'>", []],
])('the pictures in %s are %j', (inside, urls) => {
  expect(bodyImages(`<p>${inside}</p>`)).toEqual(
    urls.map((url) => ({ name: null, url, type: 'image', size: null, coordinates: null })),
  );
});

test('nothing has no pictures', () => {
  for (const nothing of [null, undefined, '', 7]) expect(bodyImages(nothing)).toEqual([]);
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
