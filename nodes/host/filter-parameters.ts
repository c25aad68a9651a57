import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Provider } from '../../core/helpdesk/provider';
import { kindsOn } from '../../core/select/event-choices';
import { FILTER_FORMS } from './filter-forms';
import { pickerParameters, typedAlone } from './picker-parameters';

/**
 * Those that mean something at this helpdesk. All of them look at verified events only.
 * @param surfaces where the node's events come from
 * @param listed when the helpdesk can be asked what there is to choose from; left out where never
 */
export function filterParameters(
  provider: Provider,
  surfaces = provider.webhookSurfaces,
  listed?: IDisplayOptions,
): INodeProperties {
  const { filters } = provider;
  const offered = Object.entries(FILTER_FORMS).flatMap(([name, form]) => {
    const values = filters[name as keyof typeof filters];
    return values === undefined
      ? []
      : form(name, values).flatMap((field) => typedAlone(field, provider, listed));
  });
  const lists = listed === undefined ? [] : pickerParameters(provider, listed);
  return {
    displayName: 'Filters',
    name: 'filters',
    type: 'collection',
    placeholder: 'Add Filter',
    default: {},
    description:
      'Which verified events to drop: an event must pass every filter. Dropped deliveries are answered with status 200.',
    options: [...offered, ...lists, kinds(provider, surfaces)].sort((one, other) =>
      one.displayName.localeCompare(other.displayName),
    ),
  };
}

function kinds(provider: Provider, surfaces: readonly string[]): INodeProperties {
  return {
    displayName: 'Kinds',
    name: 'kinds',
    type: 'multiOptions',
    default: [],
    description: 'Only events of these kinds, which are the same for every helpdesk, e.g. message.received',
    options: listKinds(provider, surfaces),
  };
}

function listKinds(provider: Provider, surfaces: readonly string[]): INodePropertyOptions[] {
  return [...kindsOn(provider, surfaces)].sort().map((kind) => ({ name: kind, value: kind }));
}
