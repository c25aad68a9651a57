import { INBOX_ID, WEBSITE_ID } from '../../../../helpdesks/crisp/examples/base';
import { eventsOfTier } from '../../../../helpdesks/crisp/rtm/tier';
import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { createCredential, testCredential } from '../../../../tools/hosts/n8n-credential';
import { rtmCredential } from '../../../../tools/hosts/n8n-rtm';

const STRANGER = 'http://stranger.example.org/v1';
const TYPE = 'crispRtmApi';

interface Option {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
}

/** What a person sees who sets the node up: the credential's test and the three lists. */
export function editor(n8n: () => N8nHost): void {
  describe('in the editor', () => {
    let crisp: CrispServer;
    beforeAll(async () => {
      crisp = await startCrispServer();
    });
    afterAll(() => crisp.close());
    type Who = 'plugin' | 'website' | 'user' | 'wrongKey';

    const test = (who: Who) => testCredential(n8n().api, TYPE, rtmCredential(crisp, crisp.credentials[who]));

    it.each(['plugin', 'website', 'user'] as const)('the test of a %s token succeeds', async (who) => {
      expect(await test(who)).toMatchObject({ status: 'OK' });
    });

    it('the test of a wrong token fails', async () => {
      expect(await test('wrongKey')).toMatchObject({ status: 'Error' });
    });

    it('neither the test nor the lists send a token to any other machine', async () => {
      const stranger = { ...rtmCredential(crisp, crisp.credentials.plugin), apiUrl: STRANGER };
      const tested = await testCredential(n8n().api, TYPE, stranger);
      expect(JSON.stringify(tested)).not.toContain('stranger');
      await expect(options('plugin', 'listWebsites', [], STRANGER)).rejects.toThrow(
        'must start with https:// and be a host of crisp.chat',
      );
    });

    const options = async (
      who: Who,
      methodName: string,
      websites: readonly string[] = [],
      apiUrl = `${crisp.origin}/v1`,
    ) => {
      const data = { ...rtmCredential(crisp, crisp.credentials[who]), apiUrl };
      const name = `${who} ${methodName}`;
      const id = await createCredential(n8n().api, TYPE, data, name);
      return n8n().api.editor<readonly Option[]>('POST', '/dynamic-node-parameters/options', {
        methodName,
        path: 'parameters.events',
        nodeTypeAndVersion: { name: '@helpdesk-triggers/n8n-nodes-helpdesk.crispRtmTrigger', version: 1 },
        currentNodeParameters: { events: [], websites, inboxes: [] },
        credentials: { [TYPE]: { id, name } },
      });
    };

    it.each([
      ['website', 71],
      ['plugin', 72],
      ['user', eventsOfTier('user').length],
    ] as const)('the events of a %s token are %i, after the presets', async (who, count) => {
      const listed = await options(who, 'listEvents');
      const names = listed.map(({ value }) => value);
      const isEvent = (name: string) => !/^preset:|^\*$|^rtm:gap$/.test(name);
      expect(names.filter(isEvent)).toEqual([...eventsOfTier(who)]);
      expect(names.filter(isEvent)).toHaveLength(count);
      expect(names.findIndex(isEvent)).toBeGreaterThan(names.indexOf('*'));
      expect(names).toEqual(expect.arrayContaining(['preset:new-customer-message', '*', 'rtm:gap']));
    });

    it('websites have names', async () => {
      expect(await options('plugin', 'listWebsites')).toEqual([
        { name: 'Oak & Table', value: WEBSITE_ID, description: 'tables.example.org' },
        expect.objectContaining({ name: 'Oak & Chair' }),
      ]);
      expect(await options('website', 'listWebsites')).toHaveLength(1);
    });

    it('inboxes are those of the chosen website', async () => {
      const listed = await options('plugin', 'listInboxes', [WEBSITE_ID]);
      expect(listed.map(({ name }) => name)).toEqual(['📦 Orders', '↩️ Returns']);
      expect(listed[0]?.value).toBe(INBOX_ID);
    });
  });
}
