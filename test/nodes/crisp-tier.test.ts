import type { INode } from 'n8n-workflow';
import { readCredential } from '../../nodes/CrispRtmTrigger/read-credential';

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
])('a token %s', (_, stored, tier) => {
  const context = { getNode: () => ({}) as INode };
  expect(readCredential(context, { ...token, ...stored }).credential.tier).toBe(tier);
});
