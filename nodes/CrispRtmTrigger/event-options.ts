import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { ALL_EVENTS } from '../../core';
import { streamChoices } from '../../core/providers/crisp/rtm/stream-choices';
import { CRISP_TIERS, eventsOfTier, type CrispTier } from '../../core/providers/crisp/rtm/tier';

const DEFAULT_TIER: CrispTier = 'plugin';

/** What this token may hear: presets first, then every event by name. */
export async function listEvents(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  const tier = await tierOf(context);
  // On a socket every event is asked for by name, so that none comes which this version does not know.
  const all = `All ${eventsOfTier(tier).length} that a ${tier} token may hear`;
  return streamChoices(tier).map(({ value, label, description }) => ({
    name: label,
    value,
    description: value === ALL_EVENTS ? all : description,
  }));
}

/** Without a credential there is nothing to ask; most tokens are a plugin's. */
async function tierOf(context: ILoadOptionsFunctions): Promise<CrispTier> {
  if (context.getNode().credentials?.crispRtmApi === undefined) return DEFAULT_TIER;
  const { tier } = await context.getCredentials('crispRtmApi');
  return CRISP_TIERS.find((each) => each === tier) ?? DEFAULT_TIER;
}
