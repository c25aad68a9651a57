#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Google Sheets step, "Append or Update Row")
#
# Behaviour: null means the opposite in the two mapping modes. With columns mapped by hand, a null in the column to match on is an
# empty text, which is looked for like any other, and a null elsewhere empties the cell; with automatic mapping, the former makes a
# new row each time and the latter leaves the cell as it is. In both, two items with the same new key make two rows in one run.
# Seen: below, rows matched by address: two visitors without one, then Ana, whose conversation loses its agent; then Bo twice in
# one run. The stand-in holds the cells as Google documents its requests.
# Means: mapped by hand, each visitor without an address writes over the visitor before; and with automatic mapping an agent who
# was unassigned stays in the sheet. Match on contact.id, write '' for what is to be emptied, and give the step one item at a time.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 luxon@3.7.2 moment-timezone@0.5.48 jsonwebtoken@9.0.3 @e965/xlsx@0.20.3
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const createSheet = require(`${process.env.SETUP}/google-sheet.cjs`);
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const where = { authentication: 'oAuth2', documentId: { mode: 'id', value: 'made-up' }, sheetName: { mode: 'name', value: 'Contacts' } };
const header = ['Email', 'Name', 'Agent'];
const schema = header.map((id) => ({ id, displayName: id, type: 'string', display: true }));
const write = (sheet, mappingMode, items) => {
  const value = mappingMode === 'defineBelow' ? { ...items[0] } : {};
  const columns = { mappingMode, value, matchingColumns: ['Email'], schema };
  const step = { ...where, resource: 'sheet', operation: 'appendOrUpdate', columns, options: {} };
  return runNode('Google/Sheet/GoogleSheets', 4.7, step, [items], sheet.helpers);
};
const events = [
  { Email: null, Name: 'Visitor 1', Agent: 'Kim' },
  { Email: null, Name: 'Visitor 2', Agent: 'Lee' },
  { Email: 'ana@mail.example', Name: 'Ana', Agent: null },
];
const bo = { Email: 'bo@mail.example', Name: 'Bo', Agent: 'Kim' };
(async () => {
  for (const mappingMode of ['defineBelow', 'autoMapInputData']) {
    const sheet = createSheet([header, ['ana@mail.example', 'Ana', 'Kim']]);
    for (const event of events) await write(sheet, mappingMode, [event]);
    await write(sheet, mappingMode, [bo, bo]);
    console.log([mappingMode, ...sheet.grid.slice(1).map((row) => row.join(','))].join('\n  '));
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
defineBelow
  ana@mail.example,Ana,
  ,Visitor 2,Lee
  bo@mail.example,Bo,Kim
  bo@mail.example,Bo,Kim
autoMapInputData
  ana@mail.example,Ana,Kim
  ,Visitor 1,Kim
  ,Visitor 2,Lee
  bo@mail.example,Bo,Kim
  bo@mail.example,Bo,Kim
SEEN
