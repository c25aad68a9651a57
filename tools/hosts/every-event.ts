import { providers, type ProviderId } from '../../library';
import { eventsOn } from '../../core/select/event-choices';

/** What a trigger has to be told to hear everything: those in the background are heard only by name. */
export function everyEvent(id: ProviderId): readonly string[] {
  const provider = providers[id];
  const background = eventsOn(provider, provider.webhookSurfaces).filter(
    (event) => event.background === true,
  );
  return ['*', ...background.map(({ name }) => name)];
}
