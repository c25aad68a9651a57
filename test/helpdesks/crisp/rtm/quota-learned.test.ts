import { FakeCrisp, Recorder } from './fake-crisp';

const REFUSED = { status: 429, reason: 'quota_limit_exceeded' };
const ENDPOINTS = '/plugin/connect/endpoints';

test('a token whose calls are used up is named in the report, costs few calls, and keeps its socket', async () => {
  const crisp = new FakeCrisp();
  const recorder = new Recorder();
  const stream = crisp.hub.open(recorder.options({ events: ['message:send'] }));
  await crisp.connect();
  await crisp.reconnect();
  expect(recorder.gaps).toMatchObject([{ incomplete: null }]);

  crisp.replies.set('/plugin/connect/websites/all/1', [REFUSED]);
  crisp.replies.set(ENDPOINTS, [REFUSED]);
  await crisp.environment.advance(60_000);
  await crisp.reconnect(2_000);
  await crisp.environment.advance(10_000);
  expect(recorder.states.at(-1)).toBe('live');
  expect(recorder.gaps.at(-1)).toMatchObject({
    unrecoverable: ['message:send'],
    incomplete: {
      code: 'quota',
      detail: expect.stringMatching(/rejected further REST API calls.*daily quota/),
    },
  });

  // The next gap asks for nothing but the way.
  const before = crisp.calls.length;
  await crisp.reconnect(2_000);
  await crisp.environment.advance(10_000);
  expect(crisp.calls.slice(before).map(({ path }) => path)).toEqual([ENDPOINTS]);
  expect(recorder.gaps.at(-1)).toMatchObject({ incomplete: { code: 'quota' } });
  await stream.close();
});
