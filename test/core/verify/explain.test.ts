import type { IgnoreReason, RejectReason } from '../../../library';
import { ignore, reject, type RefusalFacts } from '../../../core/verify/explain';

/** What a person needs to read in each sentence to find the cause. */
test.each<[RejectReason, RefusalFacts, RegExp]>([
  ['signature-missing', { header: 'X-Sig' }, /^The header X-Sig is missing.*not set up to sign\.$/],
  [
    'signature-malformed',
    { header: 'X-Sig', expected: '40 hexadecimal characters', length: 7 },
    /^The header X-Sig must contain 40 hexadecimal characters, but contained 7 characters in another format\.$/,
  ],
  [
    'signature-malformed',
    { header: 'X-Sig', length: -1 },
    /^The header X-Sig was sent more than once\. A proxy/,
  ],
  [
    'signature-mismatch',
    { header: 'X-Sig', signed: '{body}' },
    /^The signature in X-Sig does not match the secret.*\(signed text: \{body\}\)\. Copy the secret from the helpdesk again.*proxy/,
  ],
  [
    'signature-mismatch',
    { header: 'X-Sig', signed: '{body}', blankAtEnd: true },
    /X-Sig.*\{body\}\)\. The secret in this node starts or ends with a space\. Remove it\.$/,
  ],
  [
    'timestamp-missing',
    { header: 'X-Time' },
    /^The header X-Time is missing\. It is part of the signed text/,
  ],
  [
    'timestamp-malformed',
    { header: 'X-Time' },
    /^X-Time is not a time in seconds, milliseconds or ISO 8601,/,
  ],
  [
    'timestamp-too-old',
    { seconds: 412, replayWindow: 300 },
    /is 412 s old \(allowed: 300 s\).*differ by 412 s\. Check NTP on both machines, or increase the replay window\.$/,
  ],
  [
    'timestamp-too-new',
    { seconds: 412, replayWindow: 300 },
    /by 412 s from.*\(allowed: 300 s\)\. The helpdesk's time is ahead of this machine\. Check NTP.*replay window\.$/,
  ],
  ['secret-missing', {}, /^No secret is set.*Enter the secret from the helpdesk\.$/],
  ['url-secret-mismatch', {}, /^The key in the URL is missing or wrong\./],
  ['raw-body-missing', {}, /^The original body could not be read: /],
  [
    'raw-body-parsed',
    { given: 'object' },
    /^rawBody has the type object,.*original bytes: pass those, for example from express\.raw\(\)/,
  ],
  ['body-too-large', { bytes: 500 }, /^The body is larger than 500 bytes\. .*increase the body limit/],
  ['body-not-json', {}, /^The body is not a JSON object, or it is nested too deeply/],
  ['envelope-invalid', {}, /^The body is JSON, but not in the format of this helpdesk/],
  ['method-not-allowed', { method: 'GET' }, /^Helpdesks deliver with POST, but the method was GET\./],
])('%s of %j is explained', (reason, facts, sentence) => {
  expect(reject(reason, facts)).toEqual({ kind: 'reject', reason, detail: expect.stringMatching(sentence) });
});

test.each<[IgnoreReason, RegExp]>([
  ['not-selected', /not one of the selected events/],
  ['filtered', /A filter of this node/],
  ['duplicate', /already been accepted/],
  ['folded', /Only the status changed/],
  ['test', /Turn on "Emit Test Deliveries" to emit it/],
  ['url-check', /^The helpdesk checked whether this URL responds, and it did\.$/],
])('%s is explained', (reason, sentence) => {
  expect(ignore(reason)).toEqual({ kind: 'ignore', reason, detail: expect.stringMatching(sentence) });
});
