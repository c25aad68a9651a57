import type { N8nApi } from '../../../../tools/hosts/n8n-api';
import type { WorkflowFile } from '../../../../tools/hosts/n8n-import';

const DATA_TABLE = 'n8n-nodes-base.dataTable';

interface Table {
  readonly tableName: string;
  readonly columns: { readonly column: readonly unknown[] };
}

/** In n8n 1.x the step "Data table" makes none and finds none by its name: a person makes one, chooses it, and takes that step out. */
export async function withTableMadeByHand(api: N8nApi, file: WorkflowFile): Promise<WorkflowFile> {
  const making = file.nodes.find(
    ({ type, parameters }) => type === DATA_TABLE && parameters.resource === 'table',
  );
  if (making === undefined) return file;
  const { tableName: name, columns } = making.parameters as unknown as Table;
  const project = await api.editor<{ id: string }>('GET', '/projects/personal');
  const { id } = await api.editor<{ id: string }>('POST', `/projects/${project.id}/data-tables`, {
    name,
    columns: columns.column,
  });
  const dataTableId = { __rl: true, mode: 'list', value: id };
  const nodes = file.nodes.map((node) => {
    if (node === making) return { ...node, type: 'n8n-nodes-base.noOp', parameters: {} };
    return node.type === DATA_TABLE ? { ...node, parameters: { ...node.parameters, dataTableId } } : node;
  });
  return { ...file, nodes };
}
