import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { accountCredential } from '../../../../tools/hosts/n8n-chatwoot';
import { createCredential } from '../../../../tools/hosts/n8n-credential';

interface Option {
  readonly name: string;
  readonly value: string;
}

/** What the editor's lists show. */
export function pickers(n8n: () => N8nHost): void {
  describe('the lists in the editor', () => {
    let chatwoot: ChatwootServer;
    beforeAll(async () => {
      chatwoot = await startChatwootServer();
    });
    afterAll(() => chatwoot.close());

    const options = async (methodName: string, accessToken: string, node = 'chatwootTrigger') => {
      const type = node === 'chatwootTrigger' ? 'chatwootAccountApi' : 'chatwootRealtimeApi';
      const data = accountCredential(chatwoot, { accessToken });
      const id = await createCredential(n8n().api, type, data, methodName);
      return n8n().api.editor<readonly Option[]>('POST', '/dynamic-node-parameters/options', {
        methodName,
        path: 'parameters.filters.pickedInboxes',
        nodeTypeAndVersion: { name: `@helpdesk-triggers/n8n-nodes-helpdesk.${node}`, version: 1 },
        currentNodeParameters: { registration: 'automatic', filters: {} },
        credentials: { [type]: { id, name: methodName } },
      });
    };

    it.each([
      ['pickInboxes', ['Shop widget', 'Partner API', 'Mail']],
      ['pickTeams', ['No team', 'sales', 'repairs']],
      ['pickLabels', ['returns', 'vip']],
    ])('%s: %j', async (method, names) => {
      const listed = await options(method, chatwoot.tokens.administrator);
      expect(listed.map(({ name }) => name)).toEqual(names);
    });

    it('hold only what an agent sees, whose token is enough for the websocket', async () => {
      const { agent } = chatwoot.tokens;
      for (const node of ['chatwootTrigger', 'chatwootRealtimeTrigger']) {
        const listed = await options('pickInboxes', agent, node);
        expect(listed.map(({ name }) => name)).toEqual(['Shop widget']);
      }
    });

    it('say why they are empty', async () => {
      await expect(options('pickInboxes', chatwoot.tokens.wrong)).rejects.toThrow(
        'does not recognize this access token',
      );
    });
  });
}
