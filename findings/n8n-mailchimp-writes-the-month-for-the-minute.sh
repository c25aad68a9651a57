#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Mailchimp step: create or update a member, Opt-In Timestamp and Signup Timestamp)
#
# Behaviour: the step writes both times with the month in place of the minutes and hundredths of a second in place of the seconds, and
# in the time zone of the machine instead of UTC, whatever the time zone of the workflow is.
# Seen: below, what is sent for three times, on a machine in UTC and on one in New York.
# Means: the record of when a customer agreed to receive emails is wrong by up to an hour plus the time zone: everyone who agreed
# between 10:00 and 11:00 in May did so at 10:05:00. Leave both fields out, and send the time with an HTTP Request step.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 moment-timezone@0.5.48
unpack n8n-nodes-base@2.41.1

cat > send.cjs << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const member = { resource: 'member', authentication: 'apiKey', list: '1', email: 'ana@mail.example', status: 'subscribed' };
const nothing = { jsonParameters: false, locationFieldsUi: {}, mergeFieldsUi: {}, groupsUi: {} };
const times = ['2026-05-06T10:20:30.000Z', '2026-05-06T10:45:59.000Z', '2026-12-31T23:59:59.870Z'].map((occurredAt) => ({ occurredAt }));
const at = ({ occurredAt }) => ({ timestampOpt: occurredAt, timestampSignup: occurredAt });
const send = (operation) => {
  const helpers = {
    requestWithAuthentication: async (_type, { body }) => console.log(process.env.TZ, operation, body.timestamp_opt, body.timestamp_signup) ?? {},
  };
  const around = { getCredentials: async () => ({ apiKey: 'made-up' }) };
  return runNode('Mailchimp/Mailchimp', 1, { ...member, ...nothing, operation, options: at, updateFields: at }, [times], helpers, around);
};
send('create').then(() => send('update'));
JS
for zone in UTC America/New_York; do TZ=$zone SETUP="$setup" node send.cjs; done > seen.txt
cat seen.txt
diff - seen.txt << 'SEEN'
UTC create 2026-05-06 10:05:00 2026-05-06 10:05:00
UTC create 2026-05-06 10:05:00 2026-05-06 10:05:00
UTC create 2026-12-31 23:12:87 2026-12-31 23:12:87
UTC update 2026-05-06 10:05:00 2026-05-06 10:05:00
UTC update 2026-05-06 10:05:00 2026-05-06 10:05:00
UTC update 2026-12-31 23:12:87 2026-12-31 23:12:87
America/New_York create 2026-05-06 06:05:00 2026-05-06 06:05:00
America/New_York create 2026-05-06 06:05:00 2026-05-06 06:05:00
America/New_York create 2026-12-31 18:12:87 2026-12-31 18:12:87
America/New_York update 2026-05-06 06:05:00 2026-05-06 06:05:00
America/New_York update 2026-05-06 06:05:00 2026-05-06 06:05:00
America/New_York update 2026-12-31 18:12:87 2026-12-31 18:12:87
SEEN
