import { startIntercom, type Intercom } from '../../../simulator/stand-ins/intercom';

let intercom: Intercom;
beforeAll(async () => {
  intercom = await startIntercom();
});
afterAll(() => intercom.close());

const REPLY = { message_type: 'comment', type: 'admin', admin_id: '7204417', body: '<p>Yes</p>' };

async function call(path: string, body?: object, headers: Record<string, string> = {}) {
  const response = await fetch(intercom.url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${intercom.token}`,
      'Intercom-Version': '2.11',
      'Content-Type': 'application/json',
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as object };
}

test('tells whose the token is, and takes an answer of that teammate', async () => {
  expect(await call('/me')).toMatchObject({ status: 200, body: { type: 'admin', id: '7204417' } });
  expect(await call('/conversations/9/reply', REPLY)).toMatchObject({ status: 200 });
  expect(intercom.accepted).toEqual(['me', { conversation: '9', adminId: '7204417', body: '<p>Yes</p>' }]);
});

test.each([
  ['another token', 401, REPLY, { Authorization: 'Bearer wrong' }],
  ['no version', 400, REPLY, { 'Intercom-Version': '' }],
  ['another teammate', 400, { ...REPLY, admin_id: '1' }, {}],
  ['a number for a teammate', 400, { ...REPLY, admin_id: 7204417 }, {}],
  ['no words', 400, { ...REPLY, body: '' }, {}],
  ['a note', 400, { ...REPLY, message_type: 'note' }, {}],
])('refuses %s with %i', async (_, status, body, headers) => {
  const before = intercom.accepted.length;
  expect((await call('/conversations/9/reply', body, headers)).status).toBe(status);
  expect(intercom.accepted).toHaveLength(before);
});

test('knows no other path', async () => {
  expect((await call('/contacts')).status).toBe(404);
});
