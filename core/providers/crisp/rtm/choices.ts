import { eventChoices, type EventChoice } from '../../../choices';
import { ALL_EVENTS } from '../../../selection';
import { crisp } from '..';
import { RTM_GAP } from './gap-item';
import { eventsOfTier, type CrispTier } from './tier';

const GAP_CHOICE: EventChoice = {
  value: RTM_GAP,
  label: 'Gap Report',
  description: `The connection was lost for a while: what was read back, and what may be missing (${RTM_GAP}). Not part of All Events`,
  group: 'stream',
};

/** A socket has to name what it wants to hear, so that events added later are not among them. */
const ALL_OF_TIER = 'Everything that this kind of token may hear';

/** What an editor offers for a token of this tier; `user` has the events that no other token hears. */
export function rtmEventChoices(tier: CrispTier): readonly EventChoice[] {
  const heard = new Set(eventsOfTier(tier));
  const events = crisp.events.filter(({ name }) => heard.has(name));
  const choices = eventChoices({ ...crisp, events }, ['rtm']).map((choice) =>
    choice.value === ALL_EVENTS ? { ...choice, description: ALL_OF_TIER } : choice,
  );
  return [...choices, GAP_CHOICE];
}
