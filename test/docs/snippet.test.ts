import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { deliver } from '../../simulator/deliver';
import { createDelivery } from '../../simulator/senders';
import { LIBRARY_PAGE } from '../../tools/docs/pages';
import type * as SnippetModule from './snippet';

const SECRET = 'a secret of the snippet';

test('the page for programmers shows the snippet that is run here', () => {
  const [, shown = ''] = /```ts\n([^]*?)```/.exec(readFileSync(LIBRARY_PAGE, 'utf8')) ?? [];
  const run = readFileSync(join(__dirname, 'snippet.ts'), 'utf8');
  const flat = (code: string) => code.replace(/,?\s+/g, ' ').trim();
  expect(flat(shown)).toBe(
    flat(run).replace("'../../library'", "'@helpdesk-triggers/n8n-nodes-helpdesk/core'"),
  );
});

describe('the snippet', () => {
  let server: Server;
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});

  beforeAll(async () => {
    process.env.CHATWOOT_SECRET = SECRET;
    ({ server } = jest.requireActual<typeof SnippetModule>('./snippet'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const send = (secret: string) => {
    const { port } = server.address() as AddressInfo;
    return deliver(
      `http://127.0.0.1:${port}/`,
      createDelivery('chatwoot', 'message_created', { secret, now: Date.now() }),
    );
  };

  test('accepts what Chatwoot signed', async () => {
    expect(await send(SECRET)).toMatchObject({ status: 200, body: '{"ok":true}' });
    expect(log).toHaveBeenCalledWith(
      'Priya Raman wrote in Shop widget: Is the <Aurora> lamp dimmable & in stock?',
    );
  });

  test('refuses what somebody else signed', async () => {
    expect(await send('a guess')).toMatchObject({ status: 401, body: '{"error":"unauthorized"}' });
  });
});
