import type { IgnoreReason, RejectReason } from '../../../library';
import { ignore, reject, type RefusalFacts } from '../../../core/verify/explain';

/** What a person needs to read in each sentence to find the cause. */
test.each<[RejectReason, RefusalFacts, RegExp]>([
  ['signature-missing', { header: 'X-Sig' }, /^The header X-Sig is missing.*not set up to sign\.$/],
  [
    'signature-malformed',
    { header: 'X-Sig', expected: '40 hexadecimal characters', length: 7 },
    /^The header X-Sig should hold 40 hexadecimal characters, but 7 characters of another shape arrived\.$/,
  ],
  ['signature-malformed', { header: 'X-Sig', length: -1 }, /^The header X-Sig came more than once: a proxy/],
  [
    'signature-mismatch',
    { header: 'X-Sig', signed: '{body}' },
    /^The signature in X-Sig does not fit the secret.*\(signed text: \{body\}\)\. Copy the secret again.*proxy/,
  ],
  [
    'signature-mismatch',
    { header: 'X-Sig', signed: '{body}', blankAtEnd: true },
    /X-Sig.*\{body\}\)\. The secret in this node begins or ends with a blank: remove it\.$/,
  ],
  ['timestamp-missing', { header: 'X-Time' }, /^The header X-Time is missing, and it is part of what is sig/],
  [
    'timestamp-malformed',
    { header: 'X-Time' },
    /^X-Time is neither seconds, milliseconds nor an ISO 8601 ti/,
  ],
  [
    'timestamp-too-old',
    { seconds: 412, replayWindow: 300 },
    /is 412 s old \(allowed: 300 s\).*differ by 412 s\. Check NTP on both machines, or widen the replay window\.$/,
  ],
  [
    'timestamp-too-new',
    { seconds: 412, replayWindow: 300 },
    /by 412 s from.*\(allowed: 300 s\): its time is ahead of this machine\. Check NTP.*replay window\.$/,
  ],
  ['secret-missing', {}, /^No secret is set.*Enter the secret from the helpdesk\.$/],
  ['url-secret-mismatch', {}, /^The key in the URL is missing or wrong\./],
  ['raw-body-missing', {}, /^The body could not be read as it was sent/],
  ['body-too-large', { bytes: 500 }, /^The body is larger than 500 bytes\. Raise the limit/],
  ['body-not-json', {}, /^The body is signed, but it is not a JSON object, or nested deeper/],
  ['envelope-invalid', {}, /^The body is JSON, but not of the form this helpdesk sends/],
  ['method-not-allowed', { method: 'GET' }, /^Helpdesks deliver with POST, but GET arrived/],
])('%s of %j is explained', (reason, facts, sentence) => {
  expect(reject(reason, facts)).toEqual({ kind: 'reject', reason, detail: expect.stringMatching(sentence) });
});

test.each<[IgnoreReason, RegExp]>([
  ['not-selected', /not among the chosen ones/],
  ['filtered', /A filter of this node/],
  ['duplicate', /already accepted/],
  ['folded', /Only a status changed/],
  ['test', /switch on "Emit Test Deliveries" to see it/],
  ['url-check', /looked whether this URL is there/],
])('%s is explained', (reason, sentence) => {
  expect(ignore(reason)).toEqual({ kind: 'ignore', reason, detail: expect.stringMatching(sentence) });
});
