#!/usr/bin/env bash
# @chatwoot/prosemirror-schema 1.3.22 (the editor of Chatwoot's agents) and n8n-nodes-base 2.41.1 (Markdown step)
#
# Behaviour: the editor writes a line break of an agent (Shift+Enter) as a backslash at the line's end, an empty line as a
# backslash alone, and escapes nothing that was typed. n8n's Markdown step does not read such a backslash as a line break and
# leaves it in the HTML; it takes underscores inside a word for italics, and #5 for a heading.
# Seen: below: the text of the message, then the HTML.
# Means: an agent's reply, sent on as e-mail through the step, has stray backslashes and no line breaks where Chatwoot hands
# the editor's text on as it is (its webhooks do not since 4.13.0). Replace a backslash before a line break by two blanks
# first. Order numbers in italics and headings come with every version.
source "$(dirname "$0")/setup/begin.sh"
install @chatwoot/prosemirror-schema@1.3.22 n8n-workflow@2.41.0 lodash@4.18.1 showdown@2.1.0 node-html-markdown@1.2.0
unpack n8n-nodes-base@2.41.1

cat > show.mjs << 'JS'
import { MessageMarkdownSerializer, messageSchema } from '@chatwoot/prosemirror-schema';
import { createRequire } from 'node:module';
const runNode = createRequire(import.meta.url)(`${process.env.SETUP}/run-n8n-node.cjs`);
const text = (words) => messageSchema.text(words);
const line = (...parts) => messageSchema.node('paragraph', null, parts);
const lineBreak = messageSchema.node('hard_break');
const typed = [
  [line(text('Dear Ana,'), lineBreak, text('thank you.'))],
  [line(text('One')), line(), line(), line(text('Two'))],
  [line(text('Your order_2026_11 is 5 * 3 > 2'))],
  [line(text('#5 is late'))],
];
for (const lines of typed) {
  const markdown = MessageMarkdownSerializer.serialize(messageSchema.node('doc', null, lines));
  const parameters = { mode: 'markdownToHtml', markdown, destinationKey: 'html', options: {} };
  const [[{ html }]] = await runNode('Markdown/Markdown', 1, parameters, [[{}]]);
  console.log(JSON.stringify(markdown), '->', JSON.stringify(html));
}
JS
SETUP="$setup" node show.mjs > seen.txt
cat seen.txt
diff - seen.txt << 'SEEN'
"Dear Ana,\\\nthank you." -> "<p>Dear Ana,\\\nthank you.</p>"
"One\n\n\\\n\\\nTwo" -> "<p>One</p>\n<p>\\\n\\\nTwo</p>"
"Your order_2026_11 is 5 * 3 > 2" -> "<p>Your order<em>2026</em>11 is 5 * 3 &gt; 2</p>"
"#5 is late" -> "<h1 id=\"5islate\">5 is late</h1>"
SEEN
