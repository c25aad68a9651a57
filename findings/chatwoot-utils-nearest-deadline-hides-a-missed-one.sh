#!/usr/bin/env bash
# @chatwoot/utils 0.0.55 (evaluateSLAStatus, what Chatwoot's own lists of conversations show of an SLA)
#
# Behaviour: of several deadlines the function gives the one that is nearest to now, on either side. A deadline missed ten minutes
# ago gives way to one that comes in four, and the answer says "not missed". Of two missed ones it gives the later one. A first
# reply that came too late leaves no trace.
# Seen: below, for a conversation opened 70 minutes ago. FRT: first reply, NRT: next reply, RT: resolution.
# Means: an alarm on isSlaMissed goes off, falls silent while the next deadline comes nearer, and goes off again. Ask the function
# once for each deadline, with the other thresholds left null.
source "$(dirname "$0")/setup/begin.sh"
install @chatwoot/utils@0.0.55

node > seen.txt << 'JS'
const { evaluateSLAStatus } = require('@chatwoot/utils');
const minutes = (count) => count * 60;
const ago = (count) => Math.floor(Date.now() / 1000) - minutes(count) - 30;
function status(label, { frt = null, nrt = null, rt = null }, conversation) {
  const appliedSla = {
    created_at: ago(70),
    sla_first_response_time_threshold: frt && minutes(frt),
    sla_next_response_time_threshold: nrt && minutes(nrt),
    sla_resolution_time_threshold: rt && minutes(rt),
  };
  const chat = { status: 'open', created_at: ago(70), first_reply_created_at: null, waiting_since: ago(70), ...conversation };
  const { type, threshold, isSlaMissed } = evaluateSLAStatus({ appliedSla, chat });
  console.log(`${label}: ${type ? `${type} ${isSlaMissed ? 'missed by' : 'due in'} ${threshold}` : 'nothing'}`);
}
status('no reply for 70 minutes, FRT 60', { frt: 60 });
status('the same, with RT 75', { frt: 60, rt: 75 });
status('the same, with RT 90', { frt: 60, rt: 90 });
status('waits for the next reply for 66 minutes, NRT 60, RT 75', { nrt: 60, rt: 75 }, { first_reply_created_at: ago(69), waiting_since: ago(66) });
status('no reply, FRT 10, RT 60', { frt: 10, rt: 60 });
status('first reply after 65 minutes, FRT 10', { frt: 10 }, { first_reply_created_at: ago(5), waiting_since: 0 });
JS
cat seen.txt
diff - seen.txt << 'SEEN'
no reply for 70 minutes, FRT 60: FRT missed by 10m
the same, with RT 75: RT due in 4m
the same, with RT 90: FRT missed by 10m
waits for the next reply for 66 minutes, NRT 60, RT 75: RT due in 4m
no reply, FRT 10, RT 60: RT missed by 10m
first reply after 65 minutes, FRT 10: nothing
SEEN
