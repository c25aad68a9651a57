#!/usr/bin/env bash
# @tryfabric/mack 1.2.1, md-to-slack 1.1.7, markdown-to-slack-blocks 1.5.0 (Markdown to what Slack shows)
#
# Behaviour: none of the three keeps a line break that was written as Chatwoot's editor writes it (a backslash at the line's end) or
# with two blanks: the lines are joined without anything between. mack also leaves out the entries of a list within a list, counts
# every list from 1, and writes an e-mail address as a chain of HTML's character codes, another one each time, which Slack does not
# resolve. md-to-slack makes a table nothing at all. markdown-to-slack-blocks leaves < and & as they are.
# Seen: below, in the order of the line above, the texts alone.
# Means: an agent's postal address becomes one word, the customer's e-mail address cannot be read, and steps 3a and 3b of an answer
# are missing. Replace the breaks before: text.replace(/(\\| {2,})\n/g, '\n'), and send the text as it is where it must be exact.
source "$(dirname "$0")/setup/begin.sh"
install @tryfabric/mack@1.2.1 md-to-slack@1.1.7 markdown-to-slack-blocks@1.5.0

cat > show.mjs << 'JS'
import mack from '@tryfabric/mack';
import { markdownToSlack } from 'md-to-slack';
import * as blocks from 'markdown-to-slack-blocks';
const texts = (block) =>
  typeof block?.text === 'string' ? [block.text] : Object.values(block ?? {}).flatMap((part) => (typeof part === 'object' ? texts(part) : []));
const coded = (text) => text.replace(/(&#x?[0-9a-f]+;)+/g, (codes) => `(${codes.match(/;/g).length} codes)`);
const markdown = [
  'Ana Muster\\\nMain Street 1',
  'Ana Muster  \nMain Street 1',
  '- call\n- write\n  - by mail',
  '24. Dezember',
  'ana@mail.example',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '5 < 6 & 7',
];
for (const text of markdown) {
  console.log(JSON.stringify(text));
  const made = [await mack.markdownToBlocks(text), [{ text: markdownToSlack(text) }], blocks.markdownToBlocks(text)];
  console.log('  ', made.map((result) => JSON.stringify(coded(texts(result).join(' / ')))).join('  '));
}
const [first, second] = [await mack.markdownToBlocks('ana@mail.example'), await mack.markdownToBlocks('ana@mail.example')].map(texts);
console.log('mack, the same address twice:', first[0] === second[0] ? 'the same' : 'not the same');
JS
node show.mjs > seen.txt
cat seen.txt
diff - seen.txt << 'SEEN'
"Ana Muster\\\nMain Street 1"
   "Ana MusterMain Street 1"  "Ana MusterMain Street 1"  "Ana MusterMain Street 1"
"Ana Muster  \nMain Street 1"
   "Ana MusterMain Street 1"  "Ana MusterMain Street 1"  "Ana MusterMain Street 1"
"- call\n- write\n  - by mail"
   "• call\n• write"  "- call\n- write- by mail"  "call / write / by mail"
"24. Dezember"
   "1. Dezember"  "24. Dezember"  "Dezember"
"ana@mail.example"
   "<mailto:(16 codes)|(16 codes)> "  "<mailto:ana@mail.example>"  "<mailto:ana@mail.example|ana@mail.example>"
"| a | b |\n|---|---|\n| 1 | 2 |"
   "```\n| a | b |\n| --- | --- |\n| 1 | 2 |\n```"  ""  "a / b / 1 / 2"
"5 < 6 & 7"
   "5 &lt; 6 &amp; 7"  "5 &lt; 6 &amp; 7"  "5 < 6 & 7"
mack, the same address twice: not the same
SEEN
