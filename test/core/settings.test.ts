import { ConfigurationError, createSettings, providers, receive, type Authentication } from '../../library';
import { DEFAULT_MAX_BODY_BYTES, type ReceiverOptions } from '../../core/settings';
import { PROVIDER_IDS } from '../../tools/derive/listings';
import { findExpected } from '../fixtures/expected';
import { botbleDelivery, SECRET } from './deliveries';

const signed: Authentication = { mode: 'signature', secrets: [SECRET] };

function catchComplaint(options: Partial<ReceiverOptions>): unknown {
  try {
    createSettings({ provider: providers.botble, authentication: signed, ...options });
    return undefined;
  } catch (error) {
    return error;
  }
}

test.each([-1, -0.001, NaN, Infinity])('%p is neither a window nor a limit', (value) => {
  for (const [name, options] of [
    ['replay window (seconds)', { authentication: { ...signed, replayWindow: value } }],
    ['body limit (bytes)', { maxBodyBytes: value }],
  ] as const) {
    const complaint = catchComplaint(options);
    expect(complaint).toBeInstanceOf(ConfigurationError);
    expect(complaint).toMatchObject({
      name: 'ConfigurationError',
      code: 'invalid-option',
      message: `The ${name} must be 0 or more, but is ${value}.`,
    });
  }
});

test.each([0, 1])('%p is a window and a limit', (value) => {
  expect(catchComplaint({ authentication: { ...signed, replayWindow: value } })).toBeUndefined();
  expect(catchComplaint({ maxBodyBytes: value })).toBeUndefined();
});

test('what is not said has the safe default', () => {
  const settings = createSettings({ provider: providers.botble, authentication: signed });
  expect(settings).toMatchObject({
    verified: true,
    bodyReplayWindow: 0,
    maxBodyBytes: 1_048_576,
    emitTests: false,
    foldStatus: false,
    dropRepeats: false,
    keepCredentials: false,
    context: { baseUrl: null },
  });
  expect(DEFAULT_MAX_BODY_BYTES).toBe(1024 * 1024);
});

test.each([
  ['https://desk.example.com', 'https://desk.example.com'],
  ['https://desk.example.com//', 'https://desk.example.com'],
  ['https://example.com/desk//one/', 'https://example.com/desk//one'],
  ['', null],
  ['/', null],
])('the address %j is kept as %j', (baseUrl, kept) => {
  const settings = createSettings({ provider: providers.chatwoot, authentication: signed, baseUrl });
  expect(settings.context).toEqual({ baseUrl: kept });
});

test.each(
  PROVIDER_IDS.map((id) => [id, 'header' in (findExpected(id).scheme.clock ?? {}) ? 300 : 0] as const),
)('a time in a header is checked by default, one in the body is not: %s', (id, seconds) => {
  const provider = providers[id];
  expect(createSettings({ provider, authentication: signed }).bodyReplayWindow).toBe(seconds);
});

test('where no time is signed there is none to check', () => {
  const provider = { ...providers.chatwoot, scheme: { ...providers.chatwoot.scheme, clock: null } };
  expect(createSettings({ provider, authentication: signed }).bodyReplayWindow).toBe(0);
});

describe('how a sender proves itself', () => {
  test('is only what the helpdesk can do', () => {
    expect(catchComplaint({ authentication: { mode: 'url-key', keys: ['k'] } })).toMatchObject({
      code: 'mode-not-supported',
      message: 'Botble Live Chat has no mode "url-key".',
    });
  });

  test('by a key is refused when none is set, or an empty one', () => {
    for (const keys of [[], [''], ['', '']]) {
      const authentication = { mode: 'url-key', keys } as const;
      const settings = createSettings({ provider: providers.crisp, authentication });
      expect(settings).toMatchObject({ verified: false, bodyReplayWindow: 0 });
      for (const query of [{}, { key: '' }, { key: 'undefined' }]) {
        expect(receive(botbleDelivery({ query }), settings)).toMatchObject({ reason: 'secret-missing' });
      }
    }
  });

  test('by a key may be by any of several, but never by an empty one', () => {
    const authentication = { mode: 'url-key', keys: ['new', '', 'old'] } as const;
    const { authenticate } = createSettings({ provider: providers.crisp, authentication });
    const verdicts = ['new', 'old', '', 'other'].map((key) =>
      authenticate(botbleDelivery({ query: { key } })),
    );
    expect(verdicts.map((verdict) => (verdict.kind === 'reject' ? verdict.reason : verdict.kind))).toEqual([
      'admitted',
      'admitted',
      'url-secret-mismatch',
      'url-secret-mismatch',
    ]);
  });
});
