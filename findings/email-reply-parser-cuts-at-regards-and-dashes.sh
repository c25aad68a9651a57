#!/usr/bin/env bash
# email-reply-parser 2.3.9 (Crisp's own, which its README says Crisp runs on the e-mails it receives)
#
# Behaviour: it takes closing words for the start of a signature wherever they stand: what comes after "Best regards" or
# "Cheers" is gone, a PS with the order number too. A line of two to four dashes, underscores, plus or equals signs cuts
# as well, the first one of several, and so does a line that starts with "Sent from". A mail whose only line starts with >
# has no text at all. What helpdesks put above their notifications ("reply above this line") is not known to it.
# Seen: below.
# Means: the text of a message that came by e-mail can be less than the customer wrote. Before an automation answers "which
# order?", look at the original e-mail; with Zendesk's or Help Scout's notifications, cut at their line yourself.
source "$(dirname "$0")/setup/begin.sh"
install email-reply-parser@2.3.9

node --input-type=module > seen.txt << 'JS'
import EmailReplyParser from 'email-reply-parser';
const texts = [
  'Please refund it.\n\nBest regards,\nAna\n\nPS: the order is 4711',
  'Please refund it.\n\nBest regards to Bo, too.\nThe order is 4711',
  'Hi,\n---\nOrder: 4711\n---\nBye',
  'The parcel is lost.\nSent from Berlin on Monday, it never came.\nOrder 4711',
  '> 5 items are missing',
  'It works.\n\n##- Please type your reply above this line -##\n\nBo: did it work?',
];
for (const text of texts)
  console.log(JSON.stringify(text), '->', JSON.stringify(new EmailReplyParser().read(text).getVisibleText()));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
"Please refund it.\n\nBest regards,\nAna\n\nPS: the order is 4711" -> "Please refund it.\n"
"Please refund it.\n\nBest regards to Bo, too.\nThe order is 4711" -> "Please refund it.\n\nBest regards to Bo, too.\nThe order is 4711"
"Hi,\n---\nOrder: 4711\n---\nBye" -> "Hi,"
"The parcel is lost.\nSent from Berlin on Monday, it never came.\nOrder 4711" -> "The parcel is lost."
"> 5 items are missing" -> ""
"It works.\n\n##- Please type your reply above this line -##\n\nBo: did it work?" -> "It works.\n\n##- Please type your reply above this line -##\n\nBo: did it work?"
SEEN
