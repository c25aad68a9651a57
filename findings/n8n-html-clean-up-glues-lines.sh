#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (HTML step, "Extract HTML Content" as text)
#
# Behaviour: the option Clean Up Text, which is on as soon as it is added, takes the line ends out and puts nothing in
# their place, so the last word of a paragraph and the first of the next become one. The cells of a table are glued with and
# without it. Headings come in capital letters, and links with their address behind them.
# Seen: below, without and with the option.
# Means: of an HTML body (Help Scout, Zammad, Front), two order numbers become one and a quotation runs into the answer. Leave the
# option out, and take the line ends out yourself: {{ $json.text.replace(/\s+/g, ' ') }}.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 cheerio@1.1.0 html-to-text@9.0.5
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const bodies = [
  '<p>4711</p><p>4712</p>',
  '4711<br>4712',
  '<blockquote>Which order?</blockquote><p>4711</p>',
  '<table><tr><td>4711</td><td>4712</td></tr></table>',
  '<h2>Order</h2><a href="https://shop.example/4711">4711</a>',
];
(async () => {
  for (const body of bodies) {
    const seen = [false, true].map(async (cleanUpText) => {
      const values = [{ key: 'text', cssSelector: 'body', returnValue: 'text', skipSelectors: '' }];
      const how = { operation: 'extractHtmlContent', sourceData: 'json', dataPropertyName: 'body', extractionValues: { values } };
      return JSON.stringify((await runNode('Html/Html', 1.2, { ...how, options: { cleanUpText } }, [[{ body }]]))[0][0].text);
    });
    console.log(body, '->', ...(await Promise.all(seen)));
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
<p>4711</p><p>4712</p> -> "4711\n\n4712" "47114712"
4711<br>4712 -> "4711\n4712" "47114712"
<blockquote>Which order?</blockquote><p>4711</p> -> "> Which order?\n\n4711" "> Which order?4711"
<table><tr><td>4711</td><td>4712</td></tr></table> -> "47114712" "47114712"
<h2>Order</h2><a href="https://shop.example/4711">4711</a> -> "ORDER\n\n4711 [https://shop.example/4711]" "ORDER4711 [https://shop.example/4711]"
SEEN
