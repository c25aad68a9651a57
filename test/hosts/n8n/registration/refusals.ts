import {
  startChatwootServer,
  type ChatwootServer,
  type ChatwootServerOptions,
} from '../../../../simulator/chatwoot/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import type { TriggerSetup } from '../../../../tools/hosts/n8n-workflow';
import { publishTogether } from './publish-together';
import { registeringTrigger, type RegisteringSetup } from '../../../../tools/hosts/n8n-chatwoot';

interface Refusal {
  readonly name: string;
  readonly installation?: ChatwootServerOptions;
  readonly setup?: (chatwoot: ChatwootServer) => RegisteringSetup;
  readonly sentence: RegExp;
}

/** Those of the issue, and one whose sentence n8n would replace; the others are tried without n8n. */
const REFUSALS: readonly Refusal[] = [
  {
    name: "an agent's token",
    setup: ({ tokens }) => ({ accessToken: tokens.agent }),
    sentence: /belongs to an agent of account \d+\D.*administrator's token, or use manual registration/,
  },
  { name: 'the free plan', installation: { cloudFreePlan: true }, sentence: /free plan/ },
  {
    name: '4.10, which does not sign',
    installation: { version: '4.10.0' },
    sentence: /4\.10\.0.*since 4\.11\.2.*None \(Unsigned\)/,
  },
  {
    name: 'a private URL at 4.14.0',
    installation: { version: '4.14.0' },
    sentence: /private address.*update Chatwoot: version 4\.14\.1/,
  },
  {
    name: 'a private URL at 4.15.1',
    setup: () => ({ options: {} }),
    sentence: /SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true .*turn on "Chatwoot Can Reach Private Addresses"/,
  },
  {
    name: 'a Chatwoot that is away',
    setup: () => ({ baseUrl: 'http://127.0.0.1:9' }),
    sentence: /Chatwoot did not answer \(ECONNREFUSED\)\. Check the base URL/,
  },
];

/** What a person reads when publishing fails. n8n tries each five times, so they fail side by side in a workflow. */
export function refusals(n8n: () => N8nHost): void {
  describe('publishing fails with a sentence that helps', () => {
    const servers: ChatwootServer[] = [];
    let said: Readonly<Record<string, string>> = {};

    beforeAll(async () => {
      const triggers: Record<string, TriggerSetup> = {};
      for (const { name, installation = {}, setup } of REFUSALS) {
        const chatwoot = await startChatwootServer({ allowPrivateNetwork: true, ...installation });
        servers.push(chatwoot);
        triggers[name] = registeringTrigger(chatwoot, setup?.(chatwoot) ?? {});
      }
      said = await publishTogether(n8n().api, triggers);
    });
    afterAll(() => Promise.all(servers.map((each) => each.close())));

    it.each(REFUSALS)('for $name', ({ name, sentence }) => {
      expect(said[name]).toMatch(sentence);
    });

    it('and leaves nothing at Chatwoot, nor a token in a sentence or the log', () => {
      for (const chatwoot of servers) {
        expect(chatwoot.webhooks()).toEqual([]);
        for (const token of Object.values(chatwoot.tokens)) {
          expect(JSON.stringify(said)).not.toContain(token);
          expect(n8n().log()).not.toContain(token);
        }
      }
    });
  });
}
