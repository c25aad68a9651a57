import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { rtmEventChoices } from '../../helpdesks/crisp/rtm/rtm-choices';
import type { CrispTier } from '../../helpdesks/crisp/rtm/tier';
import { eventOptions } from '../host/event-parameter';
import { readTier } from './read-tier';

const DEFAULT_TIER: CrispTier = 'plugin';

/** What this token may hear: presets first, then every event by name. */
export async function listEvents(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  return eventOptions(rtmEventChoices(await readTokenTier(context)));
}

/** What any token may hear. */
export function listAllEvents(): INodePropertyOptions[] {
  const usual = rtmEventChoices(DEFAULT_TIER);
  const known = new Set(usual.map(({ value }) => value));
  const others = rtmEventChoices('user').filter(({ value }) => !known.has(value));
  const marked = others.map((each) => ({
    ...each,
    description: `${each.description}. Only with a token of the tier User`,
  }));
  return eventOptions([...usual, ...marked]);
}

/** Without a credential there is nothing to ask; most tokens are a plugin's. */
async function readTokenTier(context: ILoadOptionsFunctions): Promise<CrispTier> {
  if (context.getNode().credentials?.crispRtmApi === undefined) return DEFAULT_TIER;
  return readTier(await context.getCredentials('crispRtmApi'));
}
