#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Google Sheets step, "Append Row" and the appending half of "Append or Update Row")
#
# Behaviour: the step does not let Google append. It reads the whole sheet, counts the rows, and writes to the row after the last
# one. Of two executions that run at the same time, the second one writes over what the first one wrote, and both succeed. With the
# option "Minimise API Calls", which is said to be more efficient, Google appends, and nothing is lost.
# Seen: below, for two executions one after the other, at the same time, and at the same time with the option, on a stand-in
# that holds the cells as Google documents its requests.
# Means: of two customers who write within the same second or so, one is missing in the sheet, and no execution shows an error.
# Switch on "Minimise API Calls", or let one execution run at a time (Executions at Once, N8N_CONCURRENCY_PRODUCTION_LIMIT=1).
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 luxon@3.7.2 moment-timezone@0.5.48 jsonwebtoken@9.0.3 @e965/xlsx@0.20.3
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const createSheet = require(`${process.env.SETUP}/google-sheet.cjs`);
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const where = { authentication: 'oAuth2', documentId: { mode: 'id', value: 'made-up' }, sheetName: { mode: 'name', value: 'Contacts' } };
const automatic = { mappingMode: 'autoMapInputData', value: {}, matchingColumns: ['Email'], schema: [] };
const appendTo = (sheet, operation, options) => (Email) => {
  const step = { ...where, resource: 'sheet', operation, columns: automatic, options };
  return runNode('Google/Sheet/GoogleSheets', 4.7, step, [[{ Email }]], sheet.helpers);
};
const newSheet = () => createSheet([['Email'], ['ana@mail.example']]);
(async () => {
  for (const operation of ['append', 'appendOrUpdate']) {
    console.log(operation);
    for (const [title, options, together] of [['in turn', {}, false], ['at once', {}, true], ['at once, Minimise API Calls', { useAppend: true }, true]]) {
      const sheet = newSheet();
      const append = appendTo(sheet, operation, options);
      const first = append('bo@mail.example');
      if (!together) await first;
      await Promise.all([first, append('cy@mail.example')]);
      console.log(`  ${title}: ${sheet.grid.slice(1).flat().join(' ')}`);
    }
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
append
  in turn: ana@mail.example bo@mail.example cy@mail.example
  at once: ana@mail.example cy@mail.example
  at once, Minimise API Calls: ana@mail.example bo@mail.example cy@mail.example
appendOrUpdate
  in turn: ana@mail.example bo@mail.example cy@mail.example
  at once: ana@mail.example cy@mail.example
  at once, Minimise API Calls: ana@mail.example bo@mail.example cy@mail.example
SEEN
