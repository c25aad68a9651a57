#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (HubSpot step 2.2, "Create an Engagement")
#
# Behaviour: one step, two units: the due time of a task goes out in milliseconds, the start and end of a meeting in seconds, which
# HubSpot reads as milliseconds (reported as n8n-io/n8n 14659 for 1.88). And an owner that is text is left out without an error.
# Seen: below, for the same moment of 2026 and the same owner, as HubSpot gives it in its list of owners (text) and as a number.
# Means: a call-back that is planned from an event's time stands in January 1970 and reminds nobody; and what is to be given to an
# agent, by the id that an item or an earlier step has, belongs to nobody. Write {{ Number(...) }} around the owner's id, and create
# meetings with an HTTP Request step (POST /crm/v3/objects/meetings, which takes occurredAt as it is).
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 luxon@3.7.2 moment-timezone@0.5.48 change-case@4.1.2
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const at = '2026-05-06T10:00:00.000Z';
const create = { authentication: 'appToken', resource: 'engagement', operation: 'create' };
const whatAndWhen = {
  task: { metadata: { subject: 'Call back' }, dueDate: at },
  meeting: { metadata: { title: 'Call back', startTime: at, endTime: at } },
};
async function show(type, ownerId) {
  const step = { ...create, type, ...whatAndWhen[type], additionalFields: { associations: { ownerId } } };
  const requestWithAuthentication = async (_credential, { body: { engagement, metadata } }) => {
    const time = engagement.timestamp ?? metadata.startTime;
    const owner = engagement.ownerId ?? 'nobody';
    console.log(`${type}, owner ${JSON.stringify(ownerId)}: ${time} is ${new Date(time).toISOString()}, belongs to ${owner}`);
    return {};
  };
  await runNode('Hubspot/Hubspot', 2.2, step, [[{}]], { requestWithAuthentication });
}
(async () => {
  for (const type of ['task', 'meeting']) for (const ownerId of [42, '42']) await show(type, ownerId);
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
task, owner 42: 1778061600000 is 2026-05-06T10:00:00.000Z, belongs to 42
task, owner "42": 1778061600000 is 2026-05-06T10:00:00.000Z, belongs to nobody
meeting, owner 42: 1778061600 is 1970-01-21T13:54:21.600Z, belongs to 42
meeting, owner "42": 1778061600 is 1970-01-21T13:54:21.600Z, belongs to nobody
SEEN
