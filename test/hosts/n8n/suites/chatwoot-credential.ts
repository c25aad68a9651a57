import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { N8nHost } from '../../../../simulator/hosts/n8n';

/** The credential's test is data that n8n interprets, so only a real n8n can tell what it asks. */
export function chatwootCredential(n8n: () => N8nHost): void {
  describe("testing Chatwoot's credential", () => {
    let server: Server;
    let asked: unknown[] = [];

    beforeAll(async () => {
      server = createServer(({ url, headers }, response) => {
        asked.push([url, headers['api-access-token']]);
        const isKnown = url === '/api' || headers['api-access-token'] === 'right';
        response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' }).end('{}');
      });
      await once(server.listen(0, '127.0.0.1'), 'listening');
    });
    beforeEach(() => {
      asked = [];
    });
    afterAll(() => server.close());

    it.each([
      ['no token', '', 'OK', ['/api', '']],
      ['a right token', 'right', 'OK', ['/api/v1/profile', 'right']],
      ['a wrong token', 'wrong', 'Error', ['/api/v1/profile', 'wrong']],
    ])('with %s', async (_, apiToken, status, request) => {
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const credentials = {
        id: '',
        name: 'x',
        type: 'chatwootWebhookApi',
        data: { baseUrl, apiToken, signingSecret: 's' },
      };
      const result = await n8n().api.editor<{ status: string }>('POST', '/credentials/test', { credentials });
      expect(result.status).toBe(status);
      // After a 401 n8n asks a second time.
      expect(asked[0]).toEqual(request);
    });
  });
}
