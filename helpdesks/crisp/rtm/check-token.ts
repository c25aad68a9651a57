import type { AccountVerdict } from '../../../core/helpdesk/account-check';
import { pathPart } from '../../../core/read/path-part';
import type { WorkspaceSource } from './list-workspaces';
import type { CrispTier } from './tier';

/**
 * What a token of each tier may ask, about itself: a website token about its own workspace only, and a user token has
 * no account to ask for. `{websiteId}` stands for the workspace's.
 */
export const tokenCheckPaths: { readonly [Tier in CrispTier]: string } = {
  website: '/website/{websiteId}',
  plugin: '/plugin/connect/account',
  user: '/user/connect/endpoints',
};

/** Whether Crisp takes a token, in one call. */
export async function checkToken({ tier, websiteId = '', get }: WorkspaceSource): Promise<AccountVerdict> {
  const answer = await get(tokenCheckPaths[tier].replace('{websiteId}', () => pathPart(websiteId)));
  return answer.ok ? { ok: true, may: 'everything' } : answer;
}
