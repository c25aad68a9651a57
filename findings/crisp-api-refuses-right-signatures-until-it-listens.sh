#!/usr/bin/env bash
# crisp-api 11.3.0 (verifyHook and receiveHook)
#
# Behaviour: verifyHook() answers false for a right signature until half a second after the first on(), for ever without an
# on(), and for ever in the mode that is set by default, websockets. receiveHook() throws nothing: it gives an Error back, and
# null for a delivery that it took and for one that nobody listens to.
# Seen: below, with a made-up secret.
# Means: deliveries that come while a server starts are refused as forged, and one that receiveHook() did not take is lost when
# only a throw is waited for. Call on() first, listen for requests a second later, and look at what receiveHook() gives back.
source "$(dirname "$0")/setup/begin.sh"
install crisp-api@11.3.0

node > seen.txt << 'JS'
const { createHmac } = require('node:crypto');
const { Crisp } = require('crisp-api');
const body = { website_id: 'made-up', event: 'message:send', data: { content: 'Hi' }, timestamp: 1796043682000 };
const signature = createHmac('sha256', 'made-up').update(`[${body.timestamp};${JSON.stringify(body)}]`).digest('hex');
const says = (name, client) => {
  const taken = client.receiveHook(body);
  console.log(name, client.verifyHook('made-up', body, body.timestamp, signature), taken instanceof Error ? 'an Error' : taken);
};
(async () => {
  const client = new Crisp();
  says('by default', client);
  client.setRtmMode('webhooks');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  says('webhooks, no on()', client);
  client.on('message:received', () => {});
  says('right after on()', client);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  says('one second later, for another event', client);
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
by default false an Error
webhooks, no on() false an Error
right after on() false an Error
one second later, for another event true null
SEEN
