import { providers, type Provider } from '../../../library';
import { PRESETS, type PresetId } from '../../../core/helpdesk/presets';
import { listEvents, type Trigger } from './triggers';

export function renderEvents(trigger: Trigger): string {
  const rows = listEvents(trigger).map(({ name, description, kinds, ways }) => {
    const where = ways.map(([surface, strength]) => `${surface} (${strength})`);
    return `| \`${name}\` | ${description} | ${code(kinds)} | ${where.join(', ')} |`;
  });
  const head = ['| Event | When | Kind | Arrives by (how well that is known) |', '| --- | --- | --- | --- |'];
  return [`Presets: ${listPresets(trigger).join(', ')}.`, '', ...head, ...rows].join('\n');
}

function listPresets({ provider }: Trigger): string[] {
  const { presets }: Provider = providers[provider];
  return (Object.keys(PRESETS) as PresetId[])
    .filter((id) => presets[id] !== undefined)
    .map((id) => `_${PRESETS[id].label}_`);
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
