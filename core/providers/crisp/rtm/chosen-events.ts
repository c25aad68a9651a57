import type { PresetId } from '../../../presets';
import { ALL_EVENTS, PRESET_PREFIX } from '../../../selection';
import { crispPresets } from '../presets';
import { eventsOfTier, type CrispTier } from './tier';

/** The names to subscribe to for what an editor stores: names, `preset:<id>` or `*`. */
export function chosenEvents(choices: readonly string[], tier: CrispTier): readonly string[] {
  return [...new Set(choices.flatMap((choice) => namesOf(choice, tier)))];
}

function namesOf(choice: string, tier: CrispTier): readonly string[] {
  if (choice === ALL_EVENTS) return eventsOfTier(tier);
  if (!choice.startsWith(PRESET_PREFIX)) return [choice];
  return crispPresets[choice.slice(PRESET_PREFIX.length) as PresetId]?.events ?? [];
}
