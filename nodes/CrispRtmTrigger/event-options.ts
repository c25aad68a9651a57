import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { rtmEventChoices } from '../../helpdesks/crisp/rtm/rtm-choices';
import { CRISP_TIERS, type CrispTier } from '../../helpdesks/crisp/rtm/tier';
import { eventOption } from '../host/event-parameter';

const DEFAULT_TIER: CrispTier = 'plugin';

/** What this token may hear: presets first, then every event by name. */
export async function listEvents(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  const choices = rtmEventChoices(await readTier(context));
  return choices.map(eventOption);
}

/** Without a credential there is nothing to ask; most tokens are a plugin's. */
async function readTier(context: ILoadOptionsFunctions): Promise<CrispTier> {
  if (context.getNode().credentials?.crispRtmApi === undefined) return DEFAULT_TIER;
  const { tier } = await context.getCredentials('crispRtmApi');
  return CRISP_TIERS.find((each) => each === tier) ?? DEFAULT_TIER;
}
