#!/usr/bin/env bash
# @chatwoot/utils 0.0.55 (coerceToDate)
#
# Behaviour: Chatwoot's own function for its own times takes whole seconds, and texts of them, but reads seconds with a
# fraction as milliseconds, which is January 1970; the same as text is null. Chatwoot sends both forms side by side:
# created_at and last_activity_at of a conversation are whole, updated_at has a fraction.
# Seen: below, with made-up times in the form of a delivery.
# Means: "changed in the last hour" by updated_at never matches, and sorting by it mixes 1970 with today. Cut the fraction
# off before: coerceToDate(Math.floor(updated_at)).
source "$(dirname "$0")/setup/begin.sh"
install @chatwoot/utils@0.0.55

node > seen.txt << 'JS'
const { coerceToDate } = require('@chatwoot/utils');
const conversation = { created_at: 1796043682, last_activity_at: 1796043690, updated_at: 1796043690.183048 };
for (const [name, time] of Object.entries(conversation))
  console.log(name, time, '->', coerceToDate(time)?.toISOString(), 'as text:', coerceToDate(String(time))?.toISOString());
console.log('cut', coerceToDate(Math.floor(conversation.updated_at)).toISOString());
JS
cat seen.txt
diff - seen.txt << 'SEEN'
created_at 1796043682 -> 2026-11-30T13:01:22.000Z as text: 2026-11-30T13:01:22.000Z
last_activity_at 1796043690 -> 2026-11-30T13:01:30.000Z as text: 2026-11-30T13:01:30.000Z
updated_at 1796043690.183048 -> 1970-01-21T18:54:03.690Z as text: undefined
cut 2026-11-30T13:01:30.000Z
SEEN
