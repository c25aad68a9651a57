import { randomUUID } from 'node:crypto';
import type { RestHelpdesk } from '../../../../simulator/rest/rest-helpdesk';
import type { N8nApi } from '../../../../tools/hosts/n8n-api';
import { createCredential } from '../../../../tools/hosts/n8n-credential';
import { readExecutions, type N8nExecution } from '../../../../tools/hosts/n8n-executions';
import type { Credential } from '../../../../tools/hosts/n8n-import';
import { runByHand } from '../../../../tools/hosts/n8n-trigger';
import { TRIGGER_NAME } from '../../../../tools/hosts/n8n-workflow';

const CALL = 'Call';

/** A workflow of two nodes: an HTTP Request with a predefined credential, run by hand. */
export async function createCall(api: N8nApi, { type, data }: Credential, url: string) {
  const id = await createCredential(api, type, data);
  const node = { id: randomUUID(), position: [0, 0] };
  const nodes = [
    { ...node, name: TRIGGER_NAME, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
    {
      ...node,
      id: randomUUID(),
      name: CALL,
      type: 'n8n-nodes-base.httpRequest',
      typeVersion: 4.2,
      parameters: { url, authentication: 'predefinedCredentialType', nodeCredentialType: type, options: {} },
      credentials: { [type]: { id, name: type } },
    },
  ];
  const connections = { [TRIGGER_NAME]: { main: [[{ node: CALL, type: 'main', index: 0 }]] } };
  const body = { name: `Call with ${type}`, nodes, connections, settings: {} };
  const workflow = await api.public<{ id: string }>('POST', '/workflows', body);
  let runs = 0;
  return {
    /** What became of the call. */
    run: async (): Promise<N8nExecution | undefined> => {
      await runByHand(api, workflow.id);
      runs += 1;
      return (await readExecutions(api, workflow.id, runs, CALL)).at(-1);
    },
  };
}

/** Answers with what the helpdesk wrote down of each. */
export async function callTwice(
  api: N8nApi,
  credential: Credential,
  { helpdesk, path }: { readonly helpdesk: RestHelpdesk; readonly path: string },
) {
  const answered = { method: 'GET', path, status: 200 };
  const call = await createCall(api, credential, helpdesk.url + path);
  for (const run of [1, 2]) {
    expect([run, (await call.run())?.error]).toEqual([run, undefined]);
    expect(helpdesk.requests().at(-1)).toEqual(answered);
  }
  return answered;
}
