import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Transmission } from '../../../simulator/senders/sender';

/** As much of GitHub's API as n8n's GithubTrigger asks for while it is switched on. */
export interface FakeGithub {
  readonly url: string;
  /** What the trigger chose for its webhook. */
  readonly secret: () => string;
  readonly close: () => void;
}

export async function startFakeGithub(): Promise<FakeGithub> {
  let secret = '';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method !== 'POST') return void response.writeHead(204).end();
    const hook = JSON.parse(Buffer.concat(chunks).toString()) as { config: { secret: string } };
    ({ secret } = hook.config);
    response.writeHead(201, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ id: 1, active: true, ...hook }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, secret: () => secret, close: () => void server.close() };
}

/** The same bytes, as GitHub would sign and send them. */
export function asGithub({ body }: Transmission, secret: string): Transmission {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'GitHub-Hookshot/044aadd',
    'X-GitHub-Event': 'issues',
    'X-Hub-Signature-256': `sha256=${signature}`,
  };
  return { headers, body, query: {} };
}
