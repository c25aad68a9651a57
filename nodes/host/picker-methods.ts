import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { Provider } from '../../core/helpdesk/provider';
import type { Picker } from '../../core/helpdesk/picker';
import { createApi, readApiCredential } from './api-credential';
import { pickerMethod } from './picker-parameters';
import { problemError } from './problem-error';

type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** `methods.loadOptions` of a node whose helpdesk lists what filters can be set to. */
export function pickerMethods(provider: Provider, credentialType: string): Record<string, LoadOptions> {
  const pickers = Object.entries(provider.api?.pickers ?? {});
  return Object.fromEntries(
    pickers.map(([name, picker]): [string, LoadOptions] => [
      pickerMethod(name),
      async function (this: ILoadOptionsFunctions) {
        return load(this, credentialType, picker);
      },
    ]),
  );
}

async function load(
  context: ILoadOptionsFunctions,
  credentialType: string,
  picker: Picker,
): Promise<INodePropertyOptions[]> {
  const credential = await readApiCredential(context, { credentialType });
  const picked = await picker(createApi(context, credentialType, credential));
  if (!picked.ok) throw problemError(context.getNode(), picked.problem);
  return picked.rows.map(({ value, label }) => ({ name: label, value, description: value }));
}
