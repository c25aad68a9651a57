import type { ILoadOptionsFunctions, INodeProperties } from 'n8n-workflow';
import { ChatwootTrigger } from '../../nodes/ChatwootTrigger/ChatwootTrigger.node';
import { readFilters } from '../../nodes/host/read-parameters';
import { startChatwootServer, type ChatwootServer } from '../../simulator/chatwoot/server';
import { fakeN8n } from './fake-n8n';

const node = new ChatwootTrigger();
const filters = node.description.properties.find(({ name }) => name === 'filters');
const pickers = ((filters?.options ?? []) as INodeProperties[]).filter(
  ({ typeOptions }) => typeOptions?.loadOptionsMethod !== undefined,
);

const merged = (stored: object) => readFilters({ getNodeParameter: () => stored as never });

describe('the lists of the Chatwoot Trigger', () => {
  let chatwoot: ChatwootServer;
  beforeAll(async () => {
    chatwoot = await startChatwootServer();
  });
  afterAll(() => chatwoot.close());

  const load = (method: string, accessToken: string) => {
    const { url, accountId } = chatwoot;
    const { context } = fakeN8n({ baseUrl: url, accountId, accessToken });
    return node.methods.loadOptions[method]?.call(context as unknown as ILoadOptionsFunctions);
  };

  it('are there for inboxes, teams, people and labels, while it registers itself', () => {
    expect(pickers.map(({ name }) => name).sort()).toEqual([
      'pickedAssignees',
      'pickedIgnoreAuthors',
      'pickedInboxes',
      'pickedLabels',
      'pickedTeams',
    ]);
    for (const { displayOptions } of pickers) {
      expect(displayOptions).toEqual({ show: { '/registration': ['automatic'] } });
    }
  });

  it.each(pickers.map(({ typeOptions }) => typeOptions?.loadOptionsMethod as string))(
    '%s asks Chatwoot',
    async (method) => {
      const options = await load(method, chatwoot.tokens.administrator);
      expect(options?.length).toBeGreaterThan(0);
      for (const { name, value } of options ?? []) {
        expect([name, value]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
      }
    },
  );

  it('show an agent only the inboxes that he belongs to', async () => {
    const options = await load('pickInboxes', chatwoot.tokens.agent);
    expect(options).toEqual([{ name: 'Shop widget', value: '5', description: '5' }]);
  });

  it('say why they are empty', async () => {
    await expect(load('pickTeams', chatwoot.tokens.wrong)).rejects.toThrow(
      /does not recognize this access token/,
    );
  });
});

describe('what was picked', () => {
  it('is added to what was typed', () => {
    expect(merged({ inboxes: '5, 6', pickedInboxes: ['7'] }).inboxes).toEqual(['5', '6', '7']);
    expect(merged({ pickedLabels: ['vip'], labels: 'big order' }).labels).toEqual(['big order', 'vip']);
    expect(merged({ pickedAssignees: ['agent:17', 'none'] }).assignees).toEqual(['agent:17', 'none']);
  });

  it('may be an expression that gives a text or a number', () => {
    expect(merged({ pickedInboxes: '7, 8' }).inboxes).toEqual(['7', '8']);
    expect(merged({ pickedTeams: 4 }).teams).toEqual(['4']);
  });

  it('filters nothing while nothing is picked', () => {
    expect(merged({ pickedInboxes: [] }).inboxes).toEqual([]);
  });
});
