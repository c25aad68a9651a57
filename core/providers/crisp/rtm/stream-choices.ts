import { eventChoices, type EventChoice } from '../../../choices';
import { crisp } from '..';
import { RTM_GAP } from './gap-item';
import { eventsOfTier, type CrispTier } from './tier';

const GAP: EventChoice = {
  value: RTM_GAP,
  label: 'Gap Report',
  description: `After an interruption: from when to when, what was read back, what may be missing (${RTM_GAP}). Not part of All Events`,
  group: 'preset',
};

/** What an editor offers for a token of this tier: presets, all events, the gap report, then each by name. */
export function streamChoices(tier: CrispTier): readonly EventChoice[] {
  const allowed = new Set(eventsOfTier(tier));
  const names = new Set<string>(crisp.events.map(({ name }) => name));
  const choices = eventChoices(crisp, ['rtm']).filter(({ value }) => !names.has(value) || allowed.has(value));
  const presets = choices.filter(({ group }) => group === 'preset');
  const events = choices.filter(({ group }) => group !== 'preset');
  return [...presets, GAP, ...events];
}
