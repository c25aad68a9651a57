import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { CRISP_TIERS, type CrispTier } from '../../helpdesks/crisp/rtm/tier';

/**
 * n8n stores no value that is the default one, and at first that was `plugin`, now `website`: who saved a plugin's token
 * then has no tier, and no website.
 */
export function readTier({ tier, websiteId }: ICredentialDataDecryptedObject): CrispTier {
  const known = CRISP_TIERS.find((each) => each === tier) ?? 'plugin';
  const isSaved = typeof websiteId !== 'string' || websiteId.trim() === '';
  return known === 'website' && isSaved ? 'plugin' : known;
}
