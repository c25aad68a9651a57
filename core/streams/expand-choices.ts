import type { PresetId, ProviderPresets } from '../helpdesk/presets';
import { ALL_EVENTS, PRESET_PREFIX } from '../select/selection';

/**
 * The names to hear for what an editor stores: names, `preset:<id>` or `*`.
 * @param all what `*` stands for: a socket has to name what it wants to hear
 */
export function expandChoices(
  choices: readonly string[],
  presets: ProviderPresets,
  all: readonly string[],
): readonly string[] {
  const expandChoice = (choice: string): readonly string[] => {
    if (choice === ALL_EVENTS) return all;
    if (!choice.startsWith(PRESET_PREFIX)) return [choice];
    return presets[choice.slice(PRESET_PREFIX.length) as PresetId]?.events ?? [];
  };
  return [...new Set(choices.flatMap(expandChoice))];
}
