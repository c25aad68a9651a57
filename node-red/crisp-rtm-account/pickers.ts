import type { NodeAPI } from '@node-red/registry';
import {
  listInboxes,
  listWebsites,
  type Picked,
  type PickerRow,
} from '../../core/providers/crisp/rtm/pickers';
import type { ConnectionOptions } from '../../core/providers/crisp/rtm/plan';
import { idsIn } from '../../core/stored-filters';
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
    read: (connection: ConnectionOptions, query: PickerRequest['query']) => Promise<Picked>,
  ) => {
    RED.httpAdmin?.get(
      `/helpdesk-triggers/crisp-rtm-account/:id/${what}`,
      RED.auth.needsPermission('flows.write'),
      (request: PickerRequest, response: PickerResponse) => {
        void answer(RED, request.params.id, response, (connection) => read(connection, request.query));
      },
    );
  };
  serve('websites', (connection) => listWebsites(connection));
  serve('inboxes', async (connection, { websites }) => {
    const chosen = idsIn(websites);
    if (chosen.length > 0) return inboxesOf(connection, chosen);
    const all = await listWebsites(connection);
    return all.ok
      ? inboxesOf(
          connection,
          all.rows.map(({ value }) => value),
        )
      : all;
  });
}

async function inboxesOf(connection: ConnectionOptions, websites: readonly string[]): Promise<Picked> {
  const rows: PickerRow[] = [];
  for (const website of websites) {
    const found = await listInboxes(connection, website);
    if (!found.ok) return found;
    rows.push(...found.rows);
  }
  return { ok: true, rows };
}

/** Never rejects: a rejection in a route would end the whole host. */
async function answer(
  RED: NodeAPI,
  id: string,
  response: PickerResponse,
  read: (connection: ConnectionOptions) => Promise<Picked>,
): Promise<void> {
  try {
    const token = findToken(RED, id);
    if (token?.connection === undefined) return void response.status(404).json(NOT_DEPLOYED);
    const picked = await read(token.connection);
    if (picked.ok) return void response.json(picked.rows);
    const { code, detail } = picked.problem;
    response.status(502).json({ code, detail });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    response.status(400).json({ code: 'misconfigured', detail });
  }
}
