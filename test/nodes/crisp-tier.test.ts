import type { INode } from 'n8n-workflow';
import { providers } from '../../helpdesks';
import { rtmCredential } from '../../nodes/CrispRtmTrigger/rtm-credential';
import { readStreamAccount } from '../../nodes/host/stream/stream-credential';

const token = { identifier: 'an-identifier', tokenKey: 'a-key' };

test.each([
  ['of one workspace', { tier: 'website', websiteId: 'site-1' }, 'website'],
  ['of a plugin', { tier: 'plugin', websiteId: '' }, 'plugin'],
  [
    'of a plugin, saved when that was the default and so without a tier',
    { tier: 'website', websiteId: '' },
    'plugin',
  ],
  ['of a plugin, saved without either', {}, 'plugin'],
  ['of a person', { tier: 'user' }, 'user'],
])('a token %s', async (_, stored, tier) => {
  const context = {
    getNode: () => ({}) as INode,
    getCredentials: async <T extends object>() => ({ ...token, ...stored }) as T,
  };
  const account = await readStreamAccount(context, providers.crisp.stream, rtmCredential);
  expect(account).toMatchObject({ tier, identifier: 'an-identifier', key: 'a-key' });
});
