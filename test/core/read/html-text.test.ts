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
])('%j reads %j', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test('entities are decoded once, and unknown ones stay', () => {
  expect(decodeEntities('&amp;lt; &#233; &#x1F44B; &nosuch; &#0; &#x110000;')).toBe(
    '&lt; \u00e9 \u{1F44B} &nosuch; &#0; &#x110000;',
  );
});

test.each(['<style>', '<!--', '<', '<a', '&#', '<script', '</style'])(
  'many of %j cost no more than their length',
  (part) => {
    const short = seconds(part.repeat(20_000));
    expect(seconds(part.repeat(200_000))).toBeLessThan(Math.max(short * 60, 0.5));
  },
);

function seconds(html: string): number {
  const before = process.hrtime.bigint();
  htmlToText(html);
  return Number(process.hrtime.bigint() - before) / 1e9;
}
