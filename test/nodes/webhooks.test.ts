import { helpdeskWebhooks } from '../../nodes/host/webhooks';

test('deliveries come by POST, and everything else is answered too, at the same path', () => {
  const methods = helpdeskWebhooks.flatMap(({ httpMethod }) => String(httpMethod).split(','));
  expect(methods.sort()).toEqual(['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT']);
  expect(new Set(helpdeskWebhooks.map(({ path }) => path)).size).toBe(1);
});

test('a person is shown one URL', () => {
  expect(helpdeskWebhooks.filter(({ ndvHideUrl }) => ndvHideUrl !== true)).toMatchObject([
    { name: 'default', httpMethod: 'POST' },
  ]);
});

test('the sender is answered before the workflow runs, by what costs no expression', () => {
  for (const webhook of helpdeskWebhooks) {
    expect(webhook).toMatchObject({ responseMode: 'onReceived', responseData: '' });
  }
});
