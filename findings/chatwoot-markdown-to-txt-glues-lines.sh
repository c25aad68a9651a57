#!/usr/bin/env bash
# @chatwoot/markdown-to-txt 2.0.4
#
# Behaviour: Chatwoot's own package for making Markdown plain text joins the entries of a list and the
# paragraphs of a text without anything between them, and drops the numbers. "2026. ..." at the start of a line is a list to
# it, so the year goes. Only the break of a single line stays. Text with an e-mail address alone ends in an error outside a
# browser, as it asks for `document`.
# Seen: below.
# Means: do not make `message.text` plain with it: three order numbers in a list become one long number.
source "$(dirname "$0")/setup/begin.sh"
install @chatwoot/markdown-to-txt@2.0.4

node > seen.txt << 'JS'
const { markdownToTxt, default: fallback } = require('@chatwoot/markdown-to-txt');
const plain = markdownToTxt ?? fallback;
for (const text of ['- 4711\n- 4712\n- 4713', '1. Ana\n2. Bo', 'Hello\n\nworld', 'Hello\nworld', '2026. What a year', 'ana@example.test'])
  try {
    console.log(JSON.stringify(text), '->', JSON.stringify(plain(text)));
  } catch (error) {
    console.log(JSON.stringify(text), '->', error.message.split('\n')[0]);
  }
JS
cat seen.txt
diff - seen.txt << 'SEEN'
"- 4711\n- 4712\n- 4713" -> "471147124713"
"1. Ana\n2. Bo" -> "AnaBo"
"Hello\n\nworld" -> "Helloworld"
"Hello\nworld" -> "Hello\nworld"
"2026. What a year" -> "What a year"
"ana@example.test" -> document is not defined
SEEN
