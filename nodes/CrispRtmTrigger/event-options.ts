import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { ALL_EVENTS, eventChoices, PRESET_PREFIX, providers } from '../../core';
import { RTM_GAP } from '../../core/providers/crisp/rtm/gap-item';
import { CRISP_TIERS, eventsOfTier, type CrispTier } from '../../core/providers/crisp/rtm/tier';

const DEFAULT_TIER: CrispTier = 'plugin';

const GAP: INodePropertyOptions = {
  name: 'Gap Report',
  value: RTM_GAP,
  description: `After an interruption: from when to when, how much was read back, and what cannot be (${RTM_GAP})`,
};

/** What this token may hear: presets first, then every event by name. */
export async function listEvents(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  return eventOptions(await tierOf(context));
}

export function eventOptions(tier: CrispTier): INodePropertyOptions[] {
  const allowed = new Set(eventsOfTier(tier));
  const choices = eventChoices(providers.crisp, ['rtm']).filter(
    ({ value }) => value.startsWith(PRESET_PREFIX) || value === ALL_EVENTS || allowed.has(value),
  );
  const options: INodePropertyOptions[] = choices.map(({ value, label, description }) => ({
    name: label,
    value,
    description: value === ALL_EVENTS ? `All ${allowed.size} that a ${tier} token may hear` : description,
  }));
  const afterPresets = options.findIndex(({ value }) => value === ALL_EVENTS) + 1;
  return options.toSpliced(afterPresets, 0, GAP);
}

/** Without a credential there is nothing to ask; most tokens are a plugin's. */
async function tierOf(context: ILoadOptionsFunctions): Promise<CrispTier> {
  if (context.getNode().credentials?.crispRtmApi === undefined) return DEFAULT_TIER;
  const { tier } = await context.getCredentials('crispRtmApi');
  return CRISP_TIERS.find((each) => each === tier) ?? DEFAULT_TIER;
}
