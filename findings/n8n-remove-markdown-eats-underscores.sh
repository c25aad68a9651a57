#!/usr/bin/env bash
# n8n-workflow 2.41.0 (expression function removeMarkdown())
#
# Behaviour: it also removes what is no Markdown: underscores inside a word, a > in the middle of a line, a # straight before
# a number. Of a quotation it leaves the blank after the mark.
# Seen: below.
# Means: Chatwoot's texts are Markdown. Made plain in this way, an order number changes: look it up in the text as it came.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0

SETUP="$setup" node > seen.txt << 'JS'
const evaluate = require(`${process.env.SETUP}/n8n-expression.cjs`)();
for (const text of ['order_2026_11', 'That is **bold**', '5 > 3', '#5 is late', '> quoted\nanswer', '[Shop](https://shop.example)'])
  console.log(JSON.stringify(text), '->', JSON.stringify(evaluate('{{ $json.text.removeMarkdown() }}', { text })));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
"order_2026_11" -> "order202611"
"That is **bold**" -> "That is bold"
"5 > 3" -> "5  3"
"#5 is late" -> "5 is late"
"> quoted\nanswer" -> " quoted\nanswer"
"[Shop](https://shop.example)" -> "Shop"
SEEN
