import { ConfigurationError } from '../helpdesk/configuration-error';
import type { Normalised, Traits } from '../helpdesk/event';
import type { NormalisedBlocks } from '../helpdesk/item';
import type { PresetRule } from '../helpdesk/presets';
import type { Provider } from '../helpdesk/provider';
import { choose } from '../read/read';

/** Every event, also those the helpdesk adds after this version, but for those in the background. */
export const ALL_EVENTS = '*';
export const PRESET_PREFIX = 'preset:';

export interface Selection {
  /** By name alone, before anything is normalised. */
  readonly mayWant: (event: string) => boolean;
  /** With all that some presets need. */
  readonly wants: (event: string, told: Told) => boolean;
}

/** What presets look at. */
interface Told extends NormalisedBlocks, Pick<Normalised, 'kind'> {
  readonly traits?: Pick<Traits, 'changed' | 'answered'>;
}

/** @param choices event names, `preset:<id>`, or {@link ALL_EVENTS}; what the editors store. */
export function createSelection(provider: Provider, choices: readonly string[]): Selection {
  if (choices.includes(ALL_EVENTS)) return allBut(findBackgroundEvents(provider, choices));
  const named = new Set<string>();
  const rules = new Map<string, PresetRule[]>();

  for (const choice of choices) {
    if (!choice.startsWith(PRESET_PREFIX)) {
      named.add(knownEvent(provider, choice));
      continue;
    }
    const rule = presetRule(provider, choice);
    for (const event of rule.events) rules.set(event, [...(rules.get(event) ?? []), rule]);
  }

  return {
    mayWant: (event) => named.has(event) || rules.has(event),
    wants: (event, blocks) => named.has(event) || (rules.get(event) ?? []).some((rule) => fits(rule, blocks)),
  };
}

function allBut(left: ReadonlySet<string>): Selection {
  const wants = (event: string) => !left.has(event);
  return { mayWant: wants, wants };
}

/** But for those that are chosen by name. */
function findBackgroundEvents({ events }: Provider, choices: readonly string[]): ReadonlySet<string> {
  const background = events.filter((event) => event.background === true && !choices.includes(event.name));
  return new Set(background.map(({ name }) => name));
}

/** What the helpdesk has to send: the choices, and the event that supplies the old status where status changes are merged. */
export function eventsToReceive(
  provider: Provider,
  choices: readonly string[],
  foldStatus: boolean,
): readonly string[] {
  const parts = foldStatus ? provider.statusChangeParts : undefined;
  if (parts === undefined) return choices;
  const { mayWant } = createSelection(provider, choices);
  return mayWant(parts.change) && !mayWant(parts.update) ? [...choices, parts.update] : choices;
}

function fits(rule: PresetRule, { traits = {}, ...blocks }: Told): boolean {
  if (rule.kinds !== undefined && !rule.kinds.includes(blocks.kind)) return false;
  if (rule.author !== undefined && blocks.author?.type !== rule.author) return false;
  if (rule.changed !== undefined && traits.changed?.includes(rule.changed) === false) return false;
  if (rule.answered === true && traits.answered !== true) return false;
  return rule.status === undefined || blocks.conversation?.status === rule.status;
}

function knownEvent(provider: Provider, name: string): string {
  if (provider.events.some((event) => event.name === name)) return name;
  throw new ConfigurationError(
    'unknown-event',
    `${provider.label} has no event "${name}". Select one from the list, or select All Events.`,
  );
}

function presetRule(provider: Provider, choice: string): PresetRule {
  const rule = choose<PresetRule | undefined>(provider.presets, choice.slice(PRESET_PREFIX.length));
  if (rule) return rule;
  throw new ConfigurationError(
    'unknown-event',
    `${provider.label} has no preset "${choice}". Select one from the list.`,
  );
}
