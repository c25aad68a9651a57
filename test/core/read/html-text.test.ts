import { decodeEntities, htmlToText } from '../../../core/read/html-text';

test.each([
  ['Hello,<br>caf\u00e9', 'Hello,\ncaf\u00e9'],
  ['<p>One</p><p>Two &amp; three</p>', 'One\nTwo & three'],
  ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
  ['dark after &lt;3 hours&gt;', 'dark after <3 hours>'],
  ['a <style type="text/css">p { color: red }</style>b', 'a b'],
  ['a <!--[if mso]><p>Outlook</p><![endif]-->b', 'a b'],
  ['a <SCRIPT>x < y</Script >b', 'a b'],
  ['a <style>never ends', 'a'],
  ['1 < 2 and a <stylish b>c', '1 < 2 and a c'],
  ['<p></p>\n\n\n\n<p>x</p>', 'x'],
  ['Hello<div>the lamp is dark</div><div>Ana</div>', 'Hello\nthe lamp is dark\nAna'],
  ['Which order?<blockquote>4711</blockquote>4712', 'Which order?\n4711\n4712'],
  ['4711<p>4712</p>', '4711\n4712'],
  ['<div><p>4711</p></div><div>4712</div>', '4711\n4712'],
  ['<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
  [
    '<table><tr><th>Order</th><td>4711</td></tr><tr><th>Pieces</th><td>3</td></tr></table>end',
    'Order 4711\nPieces 3\nend',
  ],
  ['<dl><dt>Order</dt><dd>4711</dd></dl>', 'Order\n4711'],
  ['<ul><li><p>4711</p></li><li>a<ul><li>b</li></ul></li></ul>', '- 4711\n- a\n- b'],
  ['4<b>71</b>1 <span>in</span>line', '4711 inline'],
])('%j reads %j', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test('entities are decoded once, and unknown ones stay', () => {
  expect(decodeEntities('&amp;lt; &#233; &#x1F44B; &nosuch; &#0; &#x110000;')).toBe(
    '&lt; \u00e9 \u{1F44B} &nosuch; &#0; &#x110000;',
  );
});

test.each(['<style>', '<!--', '<', '<a', '&#', '<script', '</style', '<p>', '<b>x', '<td>'])(
  'many of %j cost no more than their length',
  (part) => {
    const short = seconds(part.repeat(20_000));
    expect(seconds(part.repeat(200_000))).toBeLessThan(Math.max(short * 60, 0.5));
  },
);

/** Of the processor: time on the clock also counts what else the machine does. */
function seconds(html: string): number {
  const before = process.cpuUsage();
  htmlToText(html);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
