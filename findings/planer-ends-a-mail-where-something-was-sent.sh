#!/usr/bin/env bash
# planer 1.2.0, talonjs 1.0.28 (ports of talon, plain text)
#
# Behaviour: a sentence that starts with "On", has a comma and the word "sent" or "wrote" in it or in the two lines below
# counts as the head of a quotation, with or without a date and an address, and everything from there on is dropped. So does
# a line with a date before an address, and one that starts with "From:" or "Date:"; planer takes the same words of other
# languages, too. planer also drops whatever comes after line 1,000 of a mail without any quotation.
# Seen: below.
# Means: what a contact form sends to a helpdesk ("From: ... Date: ... Message: ...") becomes empty, and "your courier sent it
# back" ends the complaint. Use such a parser for a preview, and keep the full text.
source "$(dirname "$0")/setup/begin.sh"
install planer@1.2.0 talonjs@1.0.28

node > seen.txt << 'JS'
const planer = require('planer');
const { quotations } = require('talonjs');
const texts = [
  'It is broken.\nOn Monday, your courier sent it back.\nPlease send it again.',
  'It is broken.\nOn Monday your courier sent it back.\nPlease send it again.',
  'From: ana@mail.example\nDate: 30.11.2026\nMessage: it is broken',
  'Von: Ana\nBestellung: 4711',
  '30/11/2026 I wrote to help@shop.example.\nNo answer yet.',
];
for (const text of texts) {
  const [first, second] = [planer.extractFrom(text, 'text/plain'), quotations.extractFromPlain(text).body];
  console.log(JSON.stringify(text), '->', JSON.stringify(first), first === second ? 'both' : JSON.stringify(second));
}
const log = Array.from({ length: 1200 }, (_, line) => `line ${line + 1}`).join('\n');
const last = (text) => text.split('\n').pop();
console.log('log of 1200 lines ->', last(planer.extractFrom(log, 'text/plain')), '/', last(quotations.extractFromPlain(log).body));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
"It is broken.\nOn Monday, your courier sent it back.\nPlease send it again." -> "It is broken." both
"It is broken.\nOn Monday your courier sent it back.\nPlease send it again." -> "It is broken.\nOn Monday your courier sent it back.\nPlease send it again." both
"From: ana@mail.example\nDate: 30.11.2026\nMessage: it is broken" -> "" both
"Von: Ana\nBestellung: 4711" -> "" "Von: Ana\nBestellung: 4711"
"30/11/2026 I wrote to help@shop.example.\nNo answer yet." -> "" both
log of 1200 lines -> line 1000 / line 1200
SEEN
