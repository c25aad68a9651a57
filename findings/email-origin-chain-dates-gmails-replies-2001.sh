#!/usr/bin/env bash
# email-origin-chain 1.0.11 (finds the first message of a mail thread, with its sender and time)
#
# Behaviour: the line that Gmail in American English writes above a quoted mail is cut at its second comma, so the year and the
# hour are lost, and the year becomes 2001. Of every such line the sender's address keeps its angle brackets and the name is lost.
# With another order of day and month the time is right. The line in German is not known, in French it is.
# Seen: below, for one reply under several mail programs' lines.
# Means: in a thread that is rebuilt from a customer's reply, the helpdesk's own mail is 25 years older than the rest, and does
# not match the contact by its address. Take the year from the mail's Date header, and the address from within the brackets.
source "$(dirname "$0")/setup/begin.sh"
install email-origin-chain@1.0.11

TZ=UTC node > seen.txt << 'JS'
const { extractDeepestHybrid } = require('email-origin-chain');
const lines = [
  'On Mon, Nov 30, 2026 at 1:01 PM Bo <help@shop.example> wrote:',
  'On Mon, 30 Nov 2026 at 13:01, Bo <help@shop.example> wrote:',
  'On Nov 30, 2026, at 1:01 PM, Bo <help@shop.example> wrote:',
  'Le lun. 30 nov. 2026 à 13:01, Bo <help@shop.example> a écrit :',
  'Am Mo., 30. Nov. 2026 um 13:01 Uhr schrieb Bo <help@shop.example>:',
];
(async () => {
  for (const line of lines) {
    const { date_iso, from } = await extractDeepestHybrid(`Thanks!\n\n${line}\n> It is on its way.`, { skipMimeLayer: true });
    console.log(`${line}\n  ${date_iso} ${JSON.stringify(from)}`);
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
On Mon, Nov 30, 2026 at 1:01 PM Bo <help@shop.example> wrote:
  2001-11-30T00:00:00.000Z {"address":"<help@shop.example>"}
On Mon, 30 Nov 2026 at 13:01, Bo <help@shop.example> wrote:
  2026-11-30T13:01:00.000Z {"address":"<help@shop.example>"}
On Nov 30, 2026, at 1:01 PM, Bo <help@shop.example> wrote:
  2026-11-30T13:01:00.000Z {"address":"<help@shop.example>"}
Le lun. 30 nov. 2026 à 13:01, Bo <help@shop.example> a écrit :
  2026-11-30T13:01:00.000Z {"address":"<help@shop.example>"}
Am Mo., 30. Nov. 2026 um 13:01 Uhr schrieb Bo <help@shop.example>:
  null null
SEEN
