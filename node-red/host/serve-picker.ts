import type { NodeAPI } from '@node-red/registry';
import type { Picked } from '../../core/helpdesk/picker';
import { idsIn } from '../../core/select/stored-filters';

interface PickerRequest {
  readonly params: { readonly id: string };
  readonly query: { readonly accounts?: unknown };
}

interface PickerResponse {
  status(code: number): PickerResponse;
  json(body: unknown): unknown;
}

/**
 * Lists with what a deployed config node holds; undefined where none of this id is deployed.
 * @param accounts what the trigger's own field holds, where one list depends on another
 */
export type ReadList = (id: string, accounts: readonly string[]) => Promise<Picked> | undefined;

const NOT_DEPLOYED = {
  code: 'not-deployed',
  detail: 'Deploy first: lists are loaded with the deployed settings.',
};

/**
 * Rows to choose from, at `helpdesk-triggers/<set of the config node>/<id>/<list>` under the admin root. No answer
 * holds the token. Reading may spend calls that are counted, so it is for people who may change flows.
 */
export function servePicker(RED: NodeAPI, set: string, list: string, read: ReadList): void {
  RED.httpAdmin?.get(
    `/helpdesk-triggers/${set}/:id/${list}`,
    RED.auth.needsPermission('flows.write'),
    ({ params, query }: PickerRequest, response: PickerResponse) => {
      void answer(response, () => read(params.id, idsIn(query.accounts)));
    },
  );
}

/** Never rejects: a rejection in a route would end the whole host. */
async function answer(response: PickerResponse, read: () => ReturnType<ReadList>): Promise<void> {
  try {
    const picked = await read();
    if (picked === undefined) return void response.status(404).json(NOT_DEPLOYED);
    if (picked.ok) return void response.json(picked.rows);
    const { code, detail } = picked.problem;
    response.status(502).json({ code, detail });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    response.status(400).json({ code: 'misconfigured', detail });
  }
}
