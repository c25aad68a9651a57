#!/usr/bin/env bash
# n8n-workflow 2.41.0 (expression functions extractUrl(), isUrl(), extractEmail())
#
# Behaviour: extractUrl() takes the punctuation after an address along, the full stop of the sentence and a closing bracket
# with its comma. It finds only the first address and none that starts with www. A host without a dot is no URL to isUrl(),
# a self-hosted n8n or Chatwoot in a container network for one. extractEmail() does leave the full stop out.
# Seen: below.
# Means: a link taken from a customer's message in this way is broken as soon as it ends a sentence.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0

SETUP="$setup" node > seen.txt << 'JS'
const evaluate = require(`${process.env.SETUP}/n8n-expression.cjs`)();
const show = (call, text) => console.log(call, JSON.stringify(text), '->', evaluate(`{{ $json.text.${call} }}`, { text }));
show('extractUrl()', 'It fails at https://shop.example/cart?id=5. Please help!');
show('extractUrl()', 'My page (https://shop.example/me), since today');
show('extractUrl()', 'See www.shop.example/cart');
show('isUrl()', 'http://chatwoot:3000/app');
show('extractEmail()', 'Write to ana@example.test.');
JS
cat seen.txt
diff - seen.txt << 'SEEN'
extractUrl() "It fails at https://shop.example/cart?id=5. Please help!" -> https://shop.example/cart?id=5.
extractUrl() "My page (https://shop.example/me), since today" -> https://shop.example/me),
extractUrl() "See www.shop.example/cart" -> undefined
isUrl() "http://chatwoot:3000/app" -> false
extractEmail() "Write to ana@example.test." -> ana@example.test
SEEN
