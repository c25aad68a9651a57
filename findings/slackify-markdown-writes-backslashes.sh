#!/usr/bin/env bash
# slackify-markdown 5.0.0
#
# Behaviour: the Markdown line break becomes a backslash that Slack shows: not only the one that is written as a backslash,
# as Chatwoot's editor does, also two blanks at the end of a line, where the text had no backslash. A line break alone
# stays one. A line below a quotation is quoted too, and a line of dashes becomes three asterisks.
# Seen: below.
# Means: an agent's address of four lines arrives in Slack with three backslashes. Take the breaks out before the text is
# converted: text.replace(/(\\| {2,})\n/g, '\n'), and put an empty line below a quotation.
source "$(dirname "$0")/setup/begin.sh"
install slackify-markdown@5.0.0

node --input-type=module > seen.txt << 'JS'
import { slackifyMarkdown } from 'slackify-markdown';
for (const text of ['Ana Souza\\\nRua 5', 'Ana Souza  \nRua 5', 'Ana Souza\nRua 5', '> Which order?\n4711', 'Hi\n\n---\n\nBye'])
  console.log(JSON.stringify(text), '->', JSON.stringify(slackifyMarkdown(text)));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
"Ana Souza\\\nRua 5" -> "Ana Souza\\\nRua 5\n"
"Ana Souza  \nRua 5" -> "Ana Souza\\\nRua 5\n"
"Ana Souza\nRua 5" -> "Ana Souza\nRua 5\n"
"> Which order?\n4711" -> "> Which order?\n> 4711\n"
"Hi\n\n---\n\nBye" -> "Hi\n\n***\n\nBye\n"
SEEN
