import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { streamChoices } from '../../core/streams/stream-choices';
import { providers } from '../../helpdesks';
import { DEFAULT_TIER, type CrispTier } from '../../helpdesks/crisp/rtm/tier';
import { eventOptions } from '../host/event-parameter';
import { readTier } from './read-tier';

/** What this token may hear: presets first, then every event by name. */
export async function listEvents(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  return eventOptions(streamChoices(providers.crisp, await readTokenTier(context)));
}

/** What any token may hear. */
export function listAllEvents(): INodePropertyOptions[] {
  const usual = streamChoices(providers.crisp, DEFAULT_TIER);
  const known = new Set(usual.map(({ value }) => value));
  const others = streamChoices(providers.crisp, 'user').filter(({ value }) => !known.has(value));
  const marked = others.map((each) => ({
    ...each,
    description: `${each.description}. Requires a token of the tier User`,
  }));
  return eventOptions([...usual, ...marked]);
}

/** Without a credential there is nothing to ask; most tokens are a plugin's. */
async function readTokenTier(context: ILoadOptionsFunctions): Promise<CrispTier> {
  if (context.getNode().credentials?.crispRtmApi === undefined) return DEFAULT_TIER;
  return readTier(await context.getCredentials('crispRtmApi'));
}
