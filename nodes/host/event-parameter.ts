import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { DEFAULT_PRESET } from '../../core/helpdesk/presets';
import type { Provider } from '../../core/helpdesk/provider';
import { eventChoices, type EventChoice } from '../../core/select/event-choices';
import { PRESET_PREFIX } from '../../core/select/selection';

/** Presets first, then every event by name; all of it from the provider's catalogue. */
export function eventParameter(provider: Provider): INodeProperties {
  const choices = eventChoices(provider);
  const preferred = `${PRESET_PREFIX}${DEFAULT_PRESET}`;
  const chosen = choices.some((choice) => choice.value === preferred) ? [preferred] : [];
  return {
    displayName: 'Events',
    name: 'events',
    type: 'multiOptions',
    required: true,
    noDataExpression: true,
    default: [...chosen],
    description: `The events that start the workflow, e.g. New Customer Message. All other deliveries from ${provider.label} are acknowledged and dropped.`,
    options: choices.map(eventOption),
  };
}

/** n8n's node picker lists the events too, as sentences; left to itself it would take E-Mail apart. */
export function eventOption({ value, label, description }: EventChoice): INodePropertyOptions {
  return { name: label, value, description, action: `On ${label.split(' ').map(inSentence).join(' ')}` };
}

/** URL stays as it is. */
function inSentence(word: string): string {
  return word === word.toUpperCase() ? word : word.toLowerCase();
}
