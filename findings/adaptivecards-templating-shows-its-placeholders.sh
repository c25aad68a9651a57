#!/usr/bin/env bash
# adaptivecards-templating 2.3.1 with adaptive-expressions 4.23.3 (cards for Microsoft Teams, filled in)
#
# Behaviour: of a property that is missing, or whose block is null, the card shows the placeholder itself, ${contact.name}. One that is
# null becomes null where it stands alone, and ends the filling in with an error where other words stand beside it. coalesce(), made
# for such cases, is left as it is in the former case; if() works in both. $when hides an element whose condition cannot be asked.
# A list that is missing leaves one entry with a placeholder.
# Seen: below, the same five elements for three items.
# Means: agents read "${contact.name} wrote: ${message.text}" in Teams for a visitor without a name. Fill the item's empty
# blocks before: { contact: { name: 'Nobody', ...item.contact } }, or write ${if(contact.name, contact.name, 'Nobody')}.
source "$(dirname "$0")/setup/begin.sh"
install adaptivecards-templating@2.3.1 adaptive-expressions@4.23.3

node > seen.txt << 'JS'
const { Template } = require('adaptivecards-templating');
const fill = (template, item) => {
  try {
    return JSON.stringify(new Template(template).expand({ $root: item }));
  } catch (error) {
    return `error: ${error.message}`;
  }
};
const templates = [
  { text: '${contact.name}' },
  { text: '${contact.name} wrote: ${message.text}' },
  { text: "${coalesce(contact.name, 'Nobody')} or ${if(contact.name, contact.name, 'Nobody')}" },
  { text: 'bad', $when: '${rating < 3}' },
  { items: [{ text: '${name}', $data: '${message.attachments}' }] },
];
const items = [
  { contact: { name: 'Ana' }, rating: 1, message: { text: 'Hi', attachments: [{ name: 'a.png' }, { name: 'b.png' }] } },
  { contact: { name: null }, rating: null, message: { text: 'Hi', attachments: [] } },
  { contact: null, message: { text: 'Hi' } },
];
for (const item of items)
  console.log([JSON.stringify(item), ...templates.map((template) => `   ${fill(template, item)}`)].join('\n'));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
{"contact":{"name":"Ana"},"rating":1,"message":{"text":"Hi","attachments":[{"name":"a.png"},{"name":"b.png"}]}}
   {"text":"Ana"}
   {"text":"Ana wrote: Hi"}
   {"text":"Ana or Ana"}
   {"text":"bad"}
   {"items":[{"text":"a.png"},{"text":"b.png"}]}
{"contact":{"name":null},"rating":null,"message":{"text":"Hi","attachments":[]}}
   {"text":null}
   error: Cannot read properties of null (reading 'toString')
   {"text":"Nobody or Nobody"}
   null
   {"items":[]}
{"contact":null,"message":{"text":"Hi"}}
   {"text":"${contact.name}"}
   {"text":"${contact.name} wrote: Hi"}
   {"text":"${contact.name} or Nobody"}
   null
   {"items":[{"text":"${name}"}]}
SEEN
