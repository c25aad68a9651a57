#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Zammad and Freshservice steps) with n8n's own requests, @n8n/backend-network 1.15.1
#
# Behaviour: when the helpdesk cannot be reached at all, these two steps look for its answer's error, which is not there, and fail
# with that instead of the reason. Freshdesk's, Help Scout's and HaloPSA's steps say that the connection was refused.
# Seen: below, the message of each for a port of this machine on which nothing listens.
# Means: "Cannot read properties of undefined" looks like a fault in the workflow or in the item, and is what "Continue On Fail"
# hands on; it stands for a Zammad that is being updated, a wrong host or port, or a certificate that is not trusted. Ask Zammad
# with an HTTP Request step to see which.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 moment-timezone@0.5.48 @n8n/backend-network@1.15.1 @n8n/di@0.17.0 reflect-metadata@0.2.2
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
require('reflect-metadata');
const { Container } = require('@n8n/di');
const { OutboundHttp } = require('@n8n/backend-network');
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const requests = Container.get(OutboundHttp).requests();
// The host of each step's helpdesk is replaced, since only Zammad's can be set.
const request = (options) => requests.requestLegacy({ ...options, uri: 'http://127.0.0.1:9/' });
const helpers = { request, requestOAuth2: (_type, options) => request(options) };
const steps = {
  Zammad: { authentication: 'tokenAuth', resource: 'ticket', id: '5' },
  Freshservice: { resource: 'ticket', ticketId: '5' },
  Freshdesk: { resource: 'ticket', ticketId: '5' },
  HelpScout: { resource: 'conversation', conversationId: '5' },
  HaloPSA: { resource: 'ticket', ticketId: '5', simplify: false },
};
(async () => {
  for (const [name, own] of Object.entries(steps)) {
    const error = await runNode(`${name}/${name}`, 1, { operation: 'get', ...own }, [[{}]], helpers).catch((reason) => reason);
    console.log(`${name}: ${error.message}`);
  }
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
Zammad: Cannot read properties of undefined (reading 'error')
Freshservice: Cannot read properties of undefined (reading 'description')
Freshdesk: The service refused the connection - perhaps it is offline
HelpScout: The service refused the connection - perhaps it is offline
HaloPSA: The service refused the connection - perhaps it is offline
SEEN
