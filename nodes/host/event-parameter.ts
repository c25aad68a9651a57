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
    options: eventOptions(choices),
  };
}

/**
 * n8n's node picker lists the events too, as sentences; left to itself it would take E-Mail apart. A preset and an event
 * may have one label: the event's sentence names it then.
 */
export function eventOptions(choices: readonly EventChoice[]): INodePropertyOptions[] {
  const taken = new Set<string>();
  return choices.map(({ value, label, description }) => {
    const sentence = `On ${label.split(' ').map(inSentence).join(' ')}`;
    const action = taken.has(sentence) ? `${sentence} (${value})` : sentence;
    taken.add(sentence);
    return { name: label, value, description, action };
  });
}

/** URL stays as it is. */
function inSentence(word: string): string {
  return word === word.toUpperCase() ? word : word.toLowerCase();
}
