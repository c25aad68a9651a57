import { ended, timedOut, unreachable } from '../../../core/sockets/session-problems';
import type { Step } from '../../../core/sockets/state';

test.each<[Step, number, string, RegExp]>([
  [
    'endpoint',
    15_000,
    'endpoint-timeout',
    /^Desk did not return a connection address within 15 s\. .*HTTPS\.$/,
  ],
  [
    'connecting',
    15_400,
    'connect-timeout',
    /^The socket to Desk did not open within 15 s\. .*blocks WebSockets\.$/,
  ],
  [
    'authenticating',
    9_600,
    'authentication-timeout',
    /^Desk accepted the connection .*credentials within 10 s\.$/,
  ],
  ['live', 300_000, 'silent', /^Nothing was received from Desk for 300 s, not even a heartbeat\. .*lost\.$/],
])('%s that takes too long', (step, after, code, detail) => {
  const problem = { code, detail: expect.stringMatching(detail), permanent: false };
  expect(timedOut(step, 'Desk', after)).toEqual(problem);
});

test.each<[Step, string, string]>([
  ['connecting', 'connect-failed', 'The socket to Desk could not be opened (code 1006).'],
  ['authenticating', 'disconnected', 'The connection to Desk ended (code 1006).'],
  ['live', 'disconnected', 'The connection to Desk ended (code 1006).'],
])('an end while %s', (step, code, detail) => {
  expect(ended(step, 'Desk', 'code 1006')).toEqual({ code, detail, permanent: false });
});

test.each<[unknown, string]>([
  [new Error('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) }), 'ENOTFOUND'],
  [new Error('fetch failed', { cause: new Error('no code') }), 'fetch failed'],
  [new Error('fetch failed', { cause: { code: 'ENOTFOUND' } }), 'fetch failed'],
  [new Error('bad address'), 'bad address'],
  ['a text', 'unknown error'],
  [undefined, 'unknown error'],
])('%p is told as %j', (error, name) => {
  expect(unreachable('Desk', error)).toEqual({
    code: 'unreachable',
    detail: `Desk could not be reached (${name}). Check the network, DNS and proxy settings of this machine.`,
    permanent: false,
  });
});

test.each(['SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'])(
  'a certificate that is refused with %s comes with its cure',
  (code) => {
    const error = new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });
    expect(unreachable('Crisp', error).detail).toContain('NODE_EXTRA_CA_CERTS');
    expect(unreachable('Crisp', new Error('ENOTFOUND')).detail).not.toContain('NODE_EXTRA_CA_CERTS');
  },
);
