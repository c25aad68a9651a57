import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { testHelpCrunch } from '../../nodes/HelpCrunchTrigger/test-credential';

const credential = (data: Record<string, string | number>) => ({ id: '', name: '', type: '', data });

describe("the test of HelpCrunch's credential", () => {
  let answer = 200;
  let asked: { url: string | undefined; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url, authorization: request.headers.authorization });
    response.writeHead(answer).end('{}');
  });
  const baseUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(() => server.close());

  it('asks nobody without an API key', async () => {
    expect(await testHelpCrunch(credential({ signingSecret: 'k' }), baseUrl())).toMatchObject({
      status: 'OK',
    });
    expect(await testHelpCrunch(credential({ signingSecret: '' }), baseUrl())).toMatchObject({
      status: 'Error',
    });
    expect(asked).toEqual([]);
  });

  it('does not try an API key that an expression made a number', async () => {
    expect(await testHelpCrunch(credential({ signingSecret: 'k', apiKey: 7 }), baseUrl())).toEqual({
      status: 'Error',
      message: expect.stringContaining('The API Key is a number, not text'),
    });
    expect(asked).toEqual([]);
  });

  it.each([
    [200, 'OK', 'works'],
    [401, 'Error', 'does not recognize this API key'],
    [429, 'Error', 'limiting requests (429)'],
    [500, 'Error', 'answered with 500'],
  ])('says what an answer of %i means', async (status, expected, message) => {
    answer = status;
    const result = await testHelpCrunch(credential({ signingSecret: 'k', apiKey: 'a' }), baseUrl());
    expect(result).toEqual({ status: expected, message: expect.stringContaining(message) });
    expect(asked).toEqual([{ url: '/v1/organization', authorization: 'Bearer a' }]);
  });

  it('says so when nobody answers', async () => {
    const result = await testHelpCrunch(
      credential({ signingSecret: 'k', apiKey: 'a' }),
      'http://127.0.0.1:1',
    );
    expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining('did not answer') });
  });
});
