import { PRESETS, type PresetId } from '../../../core/helpdesk/presets';
import type { EventDefinition } from '../../../core/helpdesk/event';
import type { RegistrationProblem } from '../../../core/helpdesk/registration';
import { ALL_EVENTS, PRESET_PREFIX } from '../../../core/select/selection';
import { chatwootEvents } from '../catalogue';
import { chatwootPresets } from '../presets';
import { problem } from '../../../core/helpdesk/registration-problem';
import { isBefore, showVersion, type Version } from './version';

const SURFACE = 'account-webhook';

type ResolvedEvents =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: RegistrationProblem };

/** The names that an account webhook of this server has to subscribe to, in the catalogue's order. */
export function resolveEvents(choices: readonly string[], version: Version): ResolvedEvents {
  const requested = new Set(choices.flatMap((choice) => expandChoice(choice, version)));
  const known = new Set(chatwootEvents.map(({ name }) => name as string));
  const strangers = [...requested].filter((name) => !known.has(name));
  const chosen = chatwootEvents.filter(({ name }) => requested.has(name));
  const elsewhere = chosen.filter((event) => !isRegistrable(event));
  const newer = chosen.filter((event) => isTooNew(event, version));

  if (strangers.length > 0) return refused('events-unknown', sayStrangers(strangers));
  if (elsewhere.length > 0) return refused('events-not-registrable', sayElsewhere(elsewhere));
  if (newer.length > 0) return refused('events-unknown', sayNewer(newer, version));
  if (chosen.length === 0) {
    return refused('events-unknown', 'No events are selected, so there is nothing to register in Chatwoot.');
  }
  return { ok: true, names: chosen.map(({ name }) => name) };
}

function expandChoice(choice: string, version: Version): readonly string[] {
  if (choice === ALL_EVENTS) {
    const offered = chatwootEvents.filter((event) => isRegistrable(event) && !isTooNew(event, version));
    return offered.map(({ name }) => name);
  }
  if (!choice.startsWith(PRESET_PREFIX)) return [choice];
  const id = choice.slice(PRESET_PREFIX.length) as PresetId;
  const rule = Object.hasOwn(PRESETS, id) ? chatwootPresets[id] : undefined;
  // A preset also lists what the websocket calls the same.
  return rule?.events.filter((name) => ALL_REGISTRABLE.has(name)) ?? [choice];
}

const ALL_REGISTRABLE: ReadonlySet<string> = new Set(
  chatwootEvents.filter(isRegistrable).map(({ name }) => name),
);

function isRegistrable({ surfaces }: EventDefinition): boolean {
  return surfaces[SURFACE] !== undefined;
}

function isTooNew({ since }: EventDefinition, version: Version): boolean {
  return since !== undefined && isBefore(version, since);
}

function refused(code: RegistrationProblem['code'], detail: string): ResolvedEvents {
  return { ok: false, problem: problem(code, detail) };
}

function sayStrangers(names: readonly string[]): string {
  return `Chatwoot has no event ${names.map((name) => JSON.stringify(name.slice(0, 60))).join(', ')}. Select one from the list.`;
}

function sayElsewhere(events: readonly EventDefinition[]): string {
  return (
    `Account webhooks cannot subscribe to ${labels(events)}: only agent bots, automation rules and macros send these events. ` +
    'Remove them from the selected events, or use manual registration and enter the URL in the bot, rule or macro.'
  );
}

function sayNewer(events: readonly EventDefinition[], version: Version): string {
  const needed = events.map(({ label, since }) => `${label} (since ${since})`).join(', ');
  return `This Chatwoot is ${showVersion(version)}, which does not support ${needed}. Update Chatwoot, or remove these events.`;
}

function labels(events: readonly EventDefinition[]): string {
  return events.map(({ label }) => label).join(', ');
}
