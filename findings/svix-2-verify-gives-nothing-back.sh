#!/usr/bin/env bash
# svix 2.5.0 and standardwebhooks 1.1.1 (verify() of a delivery signed by the Standard Webhooks rules)
#
# Behaviour: the two check the same headers with the same key, but svix 2 gives nothing back, where standardwebhooks parses
# the body and returns it. So standardwebhooks throws for a body that is no JSON though its signature is right: a SyntaxError,
# not its own WebhookVerificationError. An empty body with a right signature gives undefined.
# Seen: below.
# Means: in a relay before n8n or Node-RED, parse the raw body yourself after verify(). And answer by the error's name: a
# SyntaxError is no forgery, and 401 would be the wrong answer to it.
source "$(dirname "$0")/setup/begin.sh"
install svix@2.5.0 standardwebhooks@1.1.1

node > seen.txt << 'JS'
const secret = 'whsec_' + Buffer.from('a made-up secret').toString('base64');
const libraries = { svix: require('svix').Webhook, standardwebhooks: require('standardwebhooks').Webhook };
for (const [name, Webhook] of Object.entries(libraries))
  for (const body of ['{"event":"message_created"}', 'event=message_created', '']) {
    const webhook = new Webhook(secret);
    const now = new Date();
    const id = 'msg_1';
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(now / 1000)), 'webhook-signature': webhook.sign(id, now, body) };
    try {
      console.log(name, JSON.stringify(body), '->', webhook.verify(body, headers));
    } catch (error) {
      console.log(name, JSON.stringify(body), '->', error.constructor.name);
    }
  }
JS
cat seen.txt
diff - seen.txt << 'SEEN'
svix "{\"event\":\"message_created\"}" -> undefined
svix "event=message_created" -> undefined
svix "" -> undefined
standardwebhooks "{\"event\":\"message_created\"}" -> { event: 'message_created' }
standardwebhooks "event=message_created" -> SyntaxError
standardwebhooks "" -> undefined
SEEN
