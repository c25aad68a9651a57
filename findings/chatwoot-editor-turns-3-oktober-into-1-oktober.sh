#!/usr/bin/env bash
# @chatwoot/prosemirror-schema 1.3.22 (the editor of Chatwoot's agents)
#
# Behaviour: text that is put into the editor (a draft that is opened again, a canned response) is read as Markdown, in which a
# number with a dot or a bracket at the start of a paragraph begins a list. The editor's reader forgets with which number, and
# its writer counts from 1: the message that goes out has other numbers than the text.
# Seen: below, each text and what is sent when the agent changes nothing.
# Means: opening hours for "24. Dezember" and "31. Dezember" (days are written so in German, Czech or Finnish) reach customers
# and webhooks as the 1st and the 2nd, and "4711. is your order" as order 1. Write such lines in another way, with a word or a
# weekday in front, and do not take numbers at the start of a line from message.text.
source "$(dirname "$0")/setup/begin.sh"
install @chatwoot/prosemirror-schema@1.3.22

cat > show.mjs << 'JS'
import { MessageMarkdownSerializer, MessageMarkdownTransformer, messageSchema } from '@chatwoot/prosemirror-schema';
const texts = [
  '3. Oktober ist Feiertag.',
  'Hallo Ana!\n\n24. Dezember: 9 bis 12 Uhr\n31. Dezember: geschlossen',
  '4711. is your order',
  '1. Open the box\n\nThen, before you go on:\n\n2. Close the box',
  '10) What to do',
  'Am 3. Oktober ist Feiertag.',
];
for (const text of texts) {
  const typed = new MessageMarkdownTransformer(messageSchema).parse(text);
  console.log(`${JSON.stringify(text)}\n  -> ${JSON.stringify(MessageMarkdownSerializer.serialize(typed))}`);
}
JS
node show.mjs > seen.txt
cat seen.txt
diff - seen.txt << 'SEEN'
"3. Oktober ist Feiertag."
  -> "1. Oktober ist Feiertag."
"Hallo Ana!\n\n24. Dezember: 9 bis 12 Uhr\n31. Dezember: geschlossen"
  -> "Hallo Ana!\n\n1. Dezember: 9 bis 12 Uhr\n\n2. Dezember: geschlossen"
"4711. is your order"
  -> "1. is your order"
"1. Open the box\n\nThen, before you go on:\n\n2. Close the box"
  -> "1. Open the box\n\nThen, before you go on:\n\n1. Close the box"
"10) What to do"
  -> "1. What to do"
"Am 3. Oktober ist Feiertag."
  -> "Am 3. Oktober ist Feiertag."
SEEN
