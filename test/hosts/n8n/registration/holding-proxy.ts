import { listen } from '../../../../simulator/listener';

export interface HoldingProxy {
  readonly url: string;
  /** Resolves when Chatwoot has created a webhook whose answer is being held. */
  readonly created: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Passes everything on to Chatwoot, but keeps the answer to creating a webhook: whoever asked never learns of it. */
export async function startHoldingProxy(target: string): Promise<HoldingProxy> {
  let tell: () => void = () => undefined;
  const created = new Promise<void>((resolve) => (tell = resolve));
  const listener = await listen(0, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method = 'GET', url = '/', headers } = request;
    const answer = await fetch(`${target}${url}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'api-access-token': String(headers['api-access-token'] ?? ''),
      },
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    const body = await answer.text();
    if (method === 'POST') return tell();
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
  });
  return { url: `http://127.0.0.1:${listener.port}`, created, close: () => listener.close() };
}
