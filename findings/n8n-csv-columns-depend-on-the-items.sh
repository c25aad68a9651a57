#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Convert to File step, CSV; Excel and the others share it)
#
# Behaviour: every label gets a column of its own by its place in the list (labels.0, labels.1). A contact that is null is no empty
# contact.name but one more column, contact. A list or block that is empty has no column.
# Seen: below, the same items in three runs.
# Means: the columns of a report depend on who wrote that day, so files of several days cannot be put together, and "vip" is in
# another column for each ticket. Name the columns in an Edit Fields step before: {{ $json.contact?.name }}, labels with join().
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 @e965/xlsx@0.20.3 iconv-lite@0.6.3
unpack n8n-nodes-base@2.41.1

node > seen.txt << 'JS'
const { convertJsonToSpreadsheetBinary } = require('n8n-nodes-base/dist/utils/binary.js');
const ana = { id: '5', contact: { name: 'Ana', email: null }, labels: ['new', 'vip'] };
const bo = { id: '6', contact: { name: 'Bo', email: 'bo@mail.example' }, labels: ['vip'] };
const visitor = { id: '7', contact: null, labels: [] };
(async () => {
  for (const run of [[ana, bo], [bo, visitor], [visitor]]) {
    let csv;
    const helpers = { prepareBinaryData: async (data) => ((csv = data.toString()), {}) };
    await convertJsonToSpreadsheetBinary.call({ helpers }, run.map((json) => ({ json })), 'csv', {});
    console.log(`${csv.replace('\ufeff', '').trim()}\n`);
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
id,contact.name,contact.email,labels.0,labels.1
5,Ana,,new,vip
6,Bo,bo@mail.example,vip,

id,contact.name,contact.email,labels.0,contact
6,Bo,bo@mail.example,vip,
7,,,,

id,contact
7,

SEEN
