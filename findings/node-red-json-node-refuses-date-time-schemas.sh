#!/usr/bin/env bash
# node-red 5.0.7 (JSON node with msg.schema)
#
# Behaviour: a schema with "format": "date-time" (or "email", or any other) cannot be used, nor one of draft 2020-12 or 2019-09:
# the node gives an error instead of checking. Draft 07 without formats works, whether it names its draft or not.
# Seen: below.
# Means: schemas for helpdesk items that are to be used in the JSON node must be draft 07 and use "pattern" instead of "format".
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const time = { type: 'string', format: 'date-time' };
const schemas = {
  'draft 07': { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' },
  'draft 2019-09': { $schema: 'https://json-schema.org/draft/2019-09/schema', type: 'object' },
  'draft 2020-12': { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' },
  'with a pattern': { type: 'object', properties: { at: { type: 'string', pattern: '^2026-' } } },
  'with a format': { type: 'object', properties: { at: time } },
};
(async () => {
  const payload = '{"at":"2026-11-30T13:01:22.092Z"}';
  for (const [name, schema] of Object.entries(schemas)) {
    const [[where]] = await runNode('parsers/70-JSON', { type: 'json', property: 'payload', action: '' }, [{ payload, schema }]);
    console.log(name, where === 'error' ? 'refused' : 'used');
  }
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
draft 07 used
draft 2019-09 refused
draft 2020-12 refused
with a pattern used
with a format refused
SEEN
