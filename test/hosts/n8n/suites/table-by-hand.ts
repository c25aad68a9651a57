import { randomUUID } from 'node:crypto';
import type { N8nApi } from '../../../../tools/hosts/n8n-api';
import type { WorkflowFile, WorkflowFileNode } from '../../../../tools/hosts/n8n-import';

const DATA_TABLE = 'n8n-nodes-base.dataTable';

interface Table {
  readonly tableName: string;
  readonly columns: { readonly column: readonly unknown[] };
}

/** In n8n 1.x the step "Data table" makes none and finds none by its name: a person makes one, chooses it, and takes such steps out. */
export async function withTableMadeByHand(api: N8nApi, file: WorkflowFile): Promise<WorkflowFile> {
  const making = file.nodes.find(makesTable);
  if (making === undefined) return file;
  const { tableName: name, columns } = making.parameters as unknown as Table;
  const project = await api.editor<{ id: string }>('GET', '/projects/personal');
  const { id } = await api.editor<{ id: string }>('POST', `/projects/${project.id}/data-tables`, {
    // Of one name there is one in a project, and each file is to begin with an empty one.
    name: `${name}_${randomUUID().slice(0, 8)}`,
    columns: columns.column,
  });
  const dataTableId = { __rl: true, mode: 'list', value: id };
  const nodes = file.nodes.map((node) => {
    if (makesTable(node)) return { ...node, type: 'n8n-nodes-base.noOp', parameters: {} };
    return node.type === DATA_TABLE ? { ...node, parameters: { ...node.parameters, dataTableId } } : node;
  });
  return { ...file, nodes };
}

function makesTable({ type, parameters }: WorkflowFileNode): boolean {
  return type === DATA_TABLE && parameters.resource === 'table';
}
