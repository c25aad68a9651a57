import type { JSONSchema7 } from 'json-schema';
import type { INodeTypeDescription } from 'n8n-workflow';
import type { Provider } from '../core/helpdesk/provider';
import { idsIn } from '../core/select/stored-filters';
import { providers, type ProviderId } from '../helpdesks';
import { expandChoices } from '../core/streams/expand-choices';
import { itemSchema } from './item-schema';
import { previewSchema } from './preview-schema';

/**
 * The fields that n8n's editor shows before anything came. A preview cannot depend on what is chosen, so `data` has
 * the fields of the events that are chosen in a trigger fresh from the list.
 */
export function triggerPreview({ name, properties }: INodeTypeDescription): JSONSchema7 {
  const id = findProvider(name);
  const events = properties.find((property) => property.name === 'events');
  const offered = events?.options?.map((option) => ('value' in option ? option.value : undefined));
  const provider: Provider = providers[id];
  const usual = expandChoices(idsIn(events?.default), provider.presets, []).filter(
    (event) => offered?.includes(event) ?? true,
  );
  const { definitions } = itemSchema(id);
  const items = usual.map((event) => ({ $ref: `#/definitions/${event}` }));
  return previewSchema({ anyOf: items }, definitions);
}

/** Every trigger's name begins with its helpdesk's. */
function findProvider(triggerName: string): ProviderId {
  const ids = Object.keys(providers) as ProviderId[];
  const id = ids.find((each) => triggerName.toLowerCase().startsWith(each));
  if (id === undefined) throw new Error(`${triggerName} begins with the name of no helpdesk.`);
  return id;
}
