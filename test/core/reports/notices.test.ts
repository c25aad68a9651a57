import { Notices } from '../../../core/reports/notices';
import { ignore, reject } from '../../../core/verify/explain';

const MINUTE = 60_000;
const refusal = reject('secret-missing', {});

test('tells a reason once a minute, with how many were held back', () => {
  const notices = new Notices();
  expect(notices.of(refusal, 0)).toEqual({ kind: 'refused', text: `secret-missing. ${refusal.detail}` });
  for (let time = 1; time < 4; time += 1) expect(notices.of(refusal, time)).toBeUndefined();
  expect(notices.of(reject('raw-body-missing', {}), 5)?.text).toMatch(/^raw-body-missing\. /);
  expect(notices.of(refusal, MINUTE)?.text).toBe(
    `secret-missing (3 more suppressed since the last such line). ${refusal.detail}`,
  );
});

test('tells of a test delivery, and of nothing else that is ignored', () => {
  const notices = new Notices();
  expect(notices.of(ignore('test'), 0)).toEqual({ kind: 'test', text: expect.stringMatching(/^test\. /) });
  for (const reason of ['not-selected', 'filtered', 'duplicate', 'folded', 'url-check'] as const)
    expect(notices.of(ignore(reason), 0)).toBeUndefined();
});

test('tells why a secret cannot be read again, at the same pace', () => {
  const notices = new Notices();
  const problem = { code: 'not-administrator', detail: 'It is an agent.', transient: false } as const;
  expect(notices.ofLookup(problem, 0)).toEqual({
    kind: 'lookup-failed',
    text: 'the secret could not be fetched again (not-administrator). It is an agent.',
  });
  expect(notices.ofLookup(problem, 1)).toBeUndefined();
});
