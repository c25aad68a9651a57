import { providers, type Provider } from '../../../library';
import { slug } from '../../../recipes/names';
import { TRIGGERS, type Trigger } from '../../../recipes/triggers';

export { TRIGGERS, type Trigger };

/** The name of a trigger's page in `docs/triggers`. */
export function toPageName({ label }: Trigger): string {
  return slug(label);
}

/** The events that a trigger can emit, with the surfaces of their helpdesk that are its own. */
export function listEvents({ provider, webhook }: Trigger) {
  const { events, webhookSurfaces }: Provider = providers[provider];
  return events
    .map((event) => ({
      ...event,
      ways: Object.entries(event.surfaces).filter(([name]) => webhookSurfaces.includes(name) === webhook),
    }))
    .filter(({ ways }) => ways.length > 0);
}
