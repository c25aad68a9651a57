import type { NodeAPI } from '@node-red/registry';
import { openDirectory, type CrispDirectory, type Listing } from '../../core/providers/crisp/rtm/directory';
import { words } from '../host/filters-of';
import { findToken } from './token-node';

interface PickerRequest {
  readonly params: { readonly id: string };
  readonly query: { readonly websites?: unknown };
}

interface PickerResponse {
  status(code: number): PickerResponse;
  json(body: unknown): unknown;
}

const NOT_DEPLOYED = {
  code: 'not-deployed',
  detail: 'Deploy the token first: lists are read with what is saved.',
};

/**
 * Websites and inboxes to choose from, at `helpdesk-triggers/crisp-rtm-account/<id>/…` under the admin root. The
 * token is that of the deployed config node, and no answer holds it. Reading spends the token's daily calls,
 * so it is for people who may change flows.
 */
export function servePickers(RED: NodeAPI): void {
  const serve = (
    what: string,
    read: (directory: CrispDirectory, query: PickerRequest['query']) => Promise<Listing>,
  ) => {
    RED.httpAdmin?.get(
      `/helpdesk-triggers/crisp-rtm-account/:id/${what}`,
      RED.auth.needsPermission('flows.write'),
      (request: PickerRequest, response: PickerResponse) => {
        void answer(RED, request.params.id, response, (directory) => read(directory, request.query));
      },
    );
  };
  serve('websites', (directory) => directory.websites());
  serve('inboxes', async (directory, { websites }) => {
    const chosen = words(typeof websites === 'string' ? websites : '');
    if (chosen.length > 0) return directory.inboxes(chosen);
    const all = await directory.websites();
    return all.ok ? directory.inboxes(all.entries.map(({ id }) => id)) : all;
  });
}

/** Never rejects: a rejection in a route would end the whole host. */
async function answer(
  RED: NodeAPI,
  id: string,
  response: PickerResponse,
  read: (directory: CrispDirectory) => Promise<Listing>,
): Promise<void> {
  try {
    const token = findToken(RED, id);
    if (token?.connection === undefined) return void response.status(404).json(NOT_DEPLOYED);
    const listing = await read(openDirectory(token.connection));
    if (listing.ok) return void response.json(listing.entries);
    const { code, detail } = listing.problem;
    response.status(502).json({ code, detail });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    response.status(400).json({ code: 'misconfigured', detail });
  }
}
