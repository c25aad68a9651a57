import { createVerifier } from '../../../core/verify/signature';
import { writeEventKey } from '../../../core/verify/event-key';
import type { EventKeys, SignatureScheme } from '../../../core/helpdesk/scheme';
import type { Delivery } from '../../../library';
import { opensslHmac } from '../sign';

const BODY = '{"ticket":{"id":1}}';

const plain: SignatureScheme = {
  header: 'X-Sig',
  prefix: '',
  algorithm: 'sha1',
  signed: '{body}',
  clock: null,
};

const eventKeys: EventKeys = { key: '{event}:{secret}', events: ['ticket.created', 'ticket.updated'] };

function signedWith(key: string): Delivery {
  const headers = { 'x-sig': opensslHmac('sha1', key, BODY) };
  return { method: 'POST', headers, query: {}, rawBody: Buffer.from(BODY), receivedAt: 0 };
}

describe('a key for each event', () => {
  const verify = createVerifier({ ...plain, eventKeys }, ['new', 'old'], 0);

  test.each([
    ['ticket.created:new', 'ticket.created'],
    ['ticket.updated:new', 'ticket.updated'],
    ['ticket.created:old', 'ticket.created'],
    ['ticket.updated:old', 'ticket.updated'],
  ])('%s proves %s', (key, event) => {
    expect(verify(signedWith(key))).toEqual({ kind: 'admitted', event, publicTest: false });
  });

  test.each(['new', 'ticket.created', 'ticket.created:', 'ticket.deleted:new', 'ticket.created:new '])(
    '%j proves nothing',
    (key) => {
      expect(verify(signedWith(key))).toMatchObject({ reason: 'signature-mismatch' });
    },
  );

  test('holds the secret as it stands, whatever it is made of', () => {
    expect(writeEventKey(eventKeys, 'ticket.created', '$& {event} {secret} $1')).toBe(
      'ticket.created:$& {event} {secret} $1',
    );
  });

  test('without a secret there is no key', () => {
    for (const secrets of [[], [''], ['', '']]) {
      const empty = createVerifier({ ...plain, eventKeys }, secrets, 0);
      expect(empty(signedWith('ticket.created:'))).toMatchObject({ reason: 'secret-missing' });
    }
  });
});

describe('a secret for tests that everybody knows', () => {
  const scheme = { ...plain, publishedForTests: 'everybody knows' };

  test('shows that a delivery is such a test, and nothing else', () => {
    const verify = createVerifier(scheme, ['ours'], 0);
    expect(verify(signedWith('everybody knows'))).toMatchObject({ kind: 'admitted', publicTest: true });
    expect(verify(signedWith('ours'))).toMatchObject({ kind: 'admitted', publicTest: false });
    expect(verify(signedWith('theirs'))).toMatchObject({ reason: 'signature-mismatch' });
  });

  test('entered as the secret it stays a test', () => {
    for (const secrets of [['everybody knows'], ['everybody knows', 'ours'], ['ours', 'everybody knows']]) {
      const verify = createVerifier(scheme, secrets, 0);
      expect(verify(signedWith('everybody knows'))).toMatchObject({ publicTest: true });
    }
  });

  test('is known before any other: the helpdesk makes that one later', () => {
    const verify = createVerifier(scheme, [], 0);
    expect(verify(signedWith('everybody knows'))).toMatchObject({ publicTest: true });
    expect(verify(signedWith('ours'))).toMatchObject({ reason: 'secret-missing' });
    expect(verify(signedWith('\0'))).toMatchObject({ reason: 'secret-missing' });
  });
});
