import { expectInLog } from '../../../fixtures/expect-in-log';
import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { testCredential } from '../../../../tools/hosts/n8n-credential';
import { realtimeCredential, realtimeTrigger } from '../../../../tools/hosts/n8n-realtime';
import { until } from '../../../simulator/until';

const REFUSED = {
  wrong: 'Chatwoot does not recognize this access token',
  bot: 'access token belongs to an agent bot',
} as const;

type Refused = keyof typeof REFUSED;

export function refusals(n8n: () => N8nHost): void {
  const servers: ChatwootServer[] = [];
  const newServer = async () => {
    const chatwoot = await startChatwootServer();
    servers.push(chatwoot);
    return chatwoot;
  };
  let revoking: Promise<void>;
  // It takes a minute or so to be noticed, in which the suites before this one go on.
  beforeAll(async () => {
    const chatwoot = await newServer();
    const trigger = await n8n().createTrigger(realtimeTrigger(chatwoot));
    await chatwoot.fault('revoked-token');
    revoking = until(() => chatwoot.connections().open === 0, 90_000).then(() =>
      expectInLog(n8n(), `(workflow ${trigger.workflowId}): credentials-refused.`),
    );
    // Said below, where somebody waits for it.
    revoking.catch(() => undefined);
  });
  afterAll(() => Promise.all(servers.map(async (each) => each.clear().then(() => each.close()))));

  describe('a refused token', () => {
    const failed: Partial<Record<Refused, { readonly chatwoot: ChatwootServer; readonly error: string }>> =
      {};
    // At the same time: n8n tries each of them five times, over 15 s.
    beforeAll(async () => {
      const each = (Object.keys(REFUSED) as Refused[]).map(async (who) => {
        const chatwoot = await newServer();
        const published = n8n().createTrigger(realtimeTrigger(chatwoot, { token: chatwoot.tokens[who] }));
        failed[who] = { chatwoot, error: await published.then(() => 'published', String) };
      });
      await Promise.all(each);
    });

    it.each(Object.keys(REFUSED) as Refused[])(
      'that is %s fails the publishing with the reason, after one attempt',
      (who) => {
        expect(failed[who]?.error).toContain(REFUSED[who]);
        expect(failed[who]?.chatwoot.requests('/profile')).toHaveLength(1);
        expect(failed[who]?.chatwoot.connections().accepted).toBe(0);
      },
    );

    it('that is taken back while it listens ends the stream within a minute or so', () => revoking);

    it.each(['agent', 'administrator', 'wrong'] as const)('the test of the credential: %s', async (who) => {
      const chatwoot = await newServer();
      const data = realtimeCredential(chatwoot, chatwoot.tokens[who]);
      const tested = await testCredential(n8n().api, 'chatwootRealtimeApi', data);
      expect(tested).toMatchObject({ status: who === 'wrong' ? 'Error' : 'OK' });
    });
  });
}
