import type { INodeProperties } from 'n8n-workflow';
import { eventChoices, PRESET_PREFIX, type PresetId, type Provider } from '../../core';

const DEFAULT_PRESET: PresetId = 'new-customer-message';

/** Presets first, then every event by name; all of it from the provider's catalogue. */
export function eventParameter(provider: Provider): INodeProperties {
  const choices = eventChoices(provider);
  const preferred = `${PRESET_PREFIX}${DEFAULT_PRESET}`;
  return {
    displayName: 'Events',
    name: 'events',
    type: 'multiOptions',
    required: true,
    noDataExpression: true,
    default: choices.some((choice) => choice.value === preferred) ? [preferred] : [],
    description: `What starts the workflow. Everything else that ${provider.label} delivers is answered and dropped.`,
    options: choices.map(({ value, label, description }) => ({ name: label, value, description })),
  };
}
