#!/usr/bin/env bash
# @team-plain/typescript-sdk 5.12.1 (parsePlainWebhook, and so verifyPlainWebhook)
#
# Behaviour: each call makes a validator of the whole schema of all webhooks (98 definitions) anew, and throws it away. One
# delivery of one kilobyte takes more than a thousand times as long as reading its JSON, and nothing else runs meanwhile.
# Seen: below. It was a quarter of a second of CPU time per delivery on the machine that this was written on.
# Means: a few deliveries a second, as a bulk change of threads brings, keep a whole process busy, and all other webhooks it
# receives wait. Check the signature, answer, and parse afterwards, in a queue or with a validator of your own that you keep.
source "$(dirname "$0")/setup/begin.sh"
install @team-plain/typescript-sdk@5.12.1

node > seen.txt << 'JS'
const { parsePlainWebhook } = require('@team-plain/typescript-sdk');
const time = '2026-11-30T13:01:22.092Z';
const id = (prefix) => `${prefix}_01JDZ0000000000000000000AA`;
const createdBy = { actorType: 'user', userId: id('u') };
const customer = {
  ...{ id: id('c'), email: { email: 'ana@mail.example', isVerified: true, verifiedAt: time }, externalId: null, fullName: 'Ana' },
  ...{ shortName: null, customerGroupMemberships: [], createdAt: time, createdBy, updatedAt: time, updatedBy: createdBy },
};
const metadata = { TargetId: id('whTarget'), TargetVersion: '2026-02-27', DeliveryAttemptId: id('whAttempt') };
Object.assign(metadata, { DeliveryAttemptNumber: 1, DeliveryAttemptTimestamp: time });
const webhookMetadata = Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`webhook${name}`, value]));
const type = 'customer.customer_created';
const event = { timestamp: time, workspaceId: id('w'), id: id('pEv'), type, payload: { eventType: type, customer }, webhookMetadata };
const body = JSON.stringify(event);

function millisecondsOfCpu(times, work) {
  const start = process.cpuUsage();
  for (let count = 0; count < times; count++) work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
}
console.log('accepted:', parsePlainWebhook(body).error?.message ?? 'yes');
const parsing = millisecondsOfCpu(10, () => parsePlainWebhook(body));
const json = millisecondsOfCpu(10_000, () => JSON.parse(body));
console.error(`${parsing.toFixed(0)} ms per delivery, ${json.toFixed(4)} ms for its JSON`);
console.log('still slow at the tenth call:', parsing > 20, '- over a thousand times JSON.parse:', parsing > 1000 * json);
JS
cat seen.txt
diff - seen.txt << 'SEEN'
accepted: yes
still slow at the tenth call: true - over a thousand times JSON.parse: true
SEEN
