#!/usr/bin/env bash
# @hubspot/api-client 14.0.1 (Signature.isValid, version 3)
#
# Behaviour: for a delivery older than five minutes isValid() does not answer false, it throws. For a wrong signature it does
# answer false.
# Seen: below.
# Means: where isValid() stands in an if, an old delivery (a retry that waited, a clock that is wrong) becomes a 500, not the
# 401 that was meant. Wrap it.
source "$(dirname "$0")/setup/begin.sh"
install @hubspot/api-client@14.0.1

node > seen.txt << 'JS'
const { createHmac } = require('node:crypto');
const { Signature } = require('@hubspot/api-client');
const clientSecret = 'a made-up secret';
const url = 'https://flows.example.test/hook';
const requestBody = '[{"subscriptionType":"conversation.creation"}]';
function isValid(timestamp, signedBody) {
  const signature = createHmac('sha256', clientSecret).update(`POST${url}${signedBody}${timestamp}`).digest('base64');
  try {
    return Signature.isValid({ signature, signatureVersion: 'v3', clientSecret, requestBody, method: 'POST', url, timestamp });
  } catch (error) {
    return `throws: ${error.message}`;
  }
}
console.log('now          ', isValid(Date.now(), requestBody));
console.log('another body ', isValid(Date.now(), '[]'));
console.log('six minutes  ', isValid(Date.now() - 360_000, requestBody));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
now           true
another body  false
six minutes   throws: Timestamp is invalid, reject request
SEEN
