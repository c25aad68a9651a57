import type { Incomplete } from '../sockets/gap';
import type { FeedSubscriber } from './feed-subscriber';

/** All that can be read back has been: the subscriber is told, if it missed anything. */
export function closeGap(subscriber: FeedSubscriber, now: number, incomplete: Incomplete | null): void {
  const { position } = subscriber;
  const { gapStart } = position;
  const why = incomplete ?? position.findAgeLimit(now);
  position.close();
  if (gapStart !== null) subscriber.onGap({ from: iso(gapStart), to: iso(now), incomplete: why });
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
