#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Supabase step: delete and update a row; Baserow step: get many rows)
#
# Behaviour: of several conditions on one column, only the last is sent, without an error or a warning: in Supabase's delete and
# update with "All Filters". Its "get many" sends all of them, as does "Any Filter". In Baserow's "get many", only the last of those
# that also have the same operator is sent.
# Seen: below, what each of them asks for: messages from May, then tickets that are open or pending.
# Means: a clean-up that was tried out with "get many" and shows the messages from May deletes everything before June. With "Any
# Filter", which is set by default, it deletes the whole table. Use the filter type "String" in Supabase:
# occurred_at=gte.2026-05-01&occurred_at=lt.2026-06-01
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const asked = ({ qs }) => new URLSearchParams(qs).toString().replace(/%\w\w/g, decodeURIComponent);
const supabase = async (operation, matchType, filterType = 'manual') => {
  const conditions = [['gte', '2026-05-01'], ['lt', '2026-06-01']].map(([condition, keyValue]) => ({ keyName: 'occurred_at', condition, keyValue }));
  const filterString = 'occurred_at=gte.2026-05-01&occurred_at=lt.2026-06-01';
  const step = { resource: 'row', operation, tableId: 'messages', filterType, filterString, matchType, filters: { conditions }, returnAll: true };
  const written = { dataToSend: 'defineBelow', fieldsUi: { fieldValues: [{ fieldId: 'archived', fieldValue: true }] } };
  const helpers = {
    requestWithAuthentication: async (_type, request) =>
      console.log(['Supabase', operation, matchType, request.method, request.uri.split('/v1')[1], asked(request)].join(' ').trim()) ?? [],
  };
  await runNode('Supabase/Supabase', 1, { ...step, ...written }, [[{}]], helpers, { getCredentials: async () => ({ host: 'https://db.example' }) });
};
const baserow = async (operators) => {
  const fields = operators.map((operator, index) => ({ field: 'Status', operator, value: ['open', 'pending'][index] }));
  const step = { operation: 'getAll', tableId: '1', authentication: 'usernamePassword', additionalOptions: { filterType: 'OR', filters: { fields } } };
  const request = async (options) => {
    if (options.uri?.includes('/fields/')) return [{ id: 3, name: 'Status' }];
    if (options.qs) console.log('Baserow get many', asked(options));
    return { token: 'made-up', access_token: 'made-up', results: [], next: null };
  };
  const helpers = { request, httpRequest: request, requestWithAuthentication: (_type, options) => request(options) };
  await runNode('Baserow/Baserow', 1.1, step, [[{}]], helpers, { getCredentials: async () => ({ host: 'https://rows.example' }) });
};
(async () => {
  for (const operation of ['getAll', 'delete', 'update']) await supabase(operation, 'allFilters');
  await supabase('delete', 'anyFilter');
  await supabase('delete', 'as a string', 'string');
  await baserow(['equal', 'equal']);
  await baserow(['equal', 'contains']);
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
Supabase getAll allFilters GET /messages and=(occurred_at.gte.2026-05-01,occurred_at.lt.2026-06-01)
Supabase delete allFilters DELETE /messages occurred_at=lt.2026-06-01
Supabase update allFilters PATCH /messages occurred_at=lt.2026-06-01
Supabase delete anyFilter DELETE /messages or=(occurred_at.gte.2026-05-01,occurred_at.lt.2026-06-01)
Supabase delete as a string DELETE /messages?occurred_at=gte.2026-05-01&occurred_at=lt.2026-06-01
Baserow get many filter__field_Status__equal=pending&filter_type=OR&page=1&size=100
Baserow get many filter__field_Status__equal=open&filter__field_Status__contains=pending&filter_type=OR&page=1&size=100
SEEN
