import type { EventChoice } from '../../../core/select/event-choices';
import { streamChoices } from '../../../core/streams/stream-choices';
import { crisp } from '..';
import { RTM_GAP } from './gap-item';
import { eventsOfTier, type CrispTier } from './tier';

/** What an editor offers for a token of this tier; `user` has the events that no other token hears. */
export function rtmEventChoices(tier: CrispTier): readonly EventChoice[] {
  const heard = new Set(eventsOfTier(tier));
  const events = crisp.events.filter(({ name }) => heard.has(name));
  return streamChoices(
    { ...crisp, events },
    'rtm',
    RTM_GAP,
    'Everything that this type of token can receive',
  );
}
