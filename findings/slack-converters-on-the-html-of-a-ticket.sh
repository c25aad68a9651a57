#!/usr/bin/env bash
# html-to-mrkdwn 3.0.0, @clearfeed-ai/html-to-mrkdwn-ts 3.0.0, slackify-html 1.0.1
#
# Behaviour: html-to-mrkdwn makes a table nothing at all, without an error, and writes the contents of <style> into the
# message. slackify-html puts nothing between paragraphs, lines and the entries of a list, and leaves < and & as they are, which
# Slack reads as the start of a link. Only the third one keeps the table, as bars and dashes, and escapes.
# Seen: below, in the order of the line above.
# Means: the bodies of Help Scout, Zammad and Front are HTML, and an order confirmation is one table: of a ticket
# with nothing else, Slack gets an empty message, which it refuses. With slackify-html two order numbers become one.
source "$(dirname "$0")/setup/begin.sh"
install html-to-mrkdwn@3.0.0 @clearfeed-ai/html-to-mrkdwn-ts@3.0.0 slackify-html@1.0.1

node > seen.txt << 'JS'
const first = require('html-to-mrkdwn');
const { default: second } = require('@clearfeed-ai/html-to-mrkdwn-ts');
const third = require('slackify-html');
const texts = [
  '<table><tr><td>Order</td><td>4711</td></tr></table>',
  '<p>Hello,</p><table><tr><td>Order</td><td>4711</td></tr></table>',
  '<style>p { color: red }</style><p>Hello</p>',
  '<p>4711</p><p>4712</p>',
  '4711<br>4712',
  '<ul><li>4711</li><li>4712</li></ul>',
  '<p>5 &lt; 6</p>',
];
for (const html of texts) console.log(html, '->', ...[first(html).text, second(html).text, third(html)].map((text) => JSON.stringify(text)));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
<table><tr><td>Order</td><td>4711</td></tr></table> -> "" "| Order | 4711 |\n| ----- | ---- |" "Order4711"
<p>Hello,</p><table><tr><td>Order</td><td>4711</td></tr></table> -> "Hello," "Hello,\n\n| Order | 4711 |\n| ----- | ---- |" "Hello,Order4711"
<style>p { color: red }</style><p>Hello</p> -> "p { color: red }\n\nHello" "Hello" "Hello"
<p>4711</p><p>4712</p> -> "4711\n\n4712" "4711\n4712" "47114712"
4711<br>4712 -> "4711  \n4712" "4711  \n4712" "47114712"
<ul><li>4711</li><li>4712</li></ul> -> "• 4711\n• 4712" "• 4711\n• 4712" "47114712"
<p>5 &lt; 6</p> -> "5 &lt; 6" "5 &lt; 6" "5 < 6"
SEEN
