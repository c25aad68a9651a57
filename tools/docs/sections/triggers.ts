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

/** For the overview: a row for each trigger. */
export function renderTriggers(): string {
  const rows = TRIGGERS.map((trigger) => {
    const events = listEvents(trigger).length;
    const link = `[${trigger.label}](docs/triggers/${toPageName(trigger)}.md)`;
    return `| ${link} | ${proofOf(trigger)} | ${trigger.webhook ? '' : 'no public URL needed, '}${events} events |`;
  });
  return ['| Trigger | Verified by | Listens to |', '| --- | --- | --- |', ...rows].join('\n');
}

function proofOf({ provider, webhook }: Trigger): string {
  if (!webhook) return 'token, over TLS';
  const { scheme }: Provider = providers[provider];
  const signed = scheme.signed.includes('{timestamp}') ? 'time and body' : 'the body';
  return `HMAC-${scheme.algorithm.toUpperCase()} of ${signed}`;
}
