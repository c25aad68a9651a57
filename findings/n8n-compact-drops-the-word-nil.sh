#!/usr/bin/env bash
# n8n-workflow 2.41.0 (expression function compact())
#
# Behaviour: compact(), described as removing empty fields, also removes every field whose text is exactly "nil", and the empty
# text, and empty lists; from a list it removes "nil" as well. It goes into nested objects but keeps those that it has emptied.
# Seen: below.
# Means: a customer who is called or writes "nil" loses that field on the way to a CRM. Build the object by hand where it matters.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0

SETUP="$setup" node > seen.txt << 'JS'
const evaluate = require(`${process.env.SETUP}/n8n-expression.cjs`)();
const contact = { name: 'nil', city: 'Nil', phone: null, note: '', labels: [], company: { name: 'nil' } };
console.log(JSON.stringify(evaluate('{{ $json.contact.compact() }}', { contact })));
console.log(JSON.stringify(evaluate('{{ $json.labels.compact() }}', { labels: ['nil', '', null, 'vip'] })));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
{"city":"Nil","company":{}}
["vip"]
SEEN
