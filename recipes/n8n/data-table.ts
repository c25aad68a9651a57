import type { Memory } from '../recipe';
import type { NodeParts } from './nodes';

const DATA_TABLE = { type: 'n8n-nodes-base.dataTable', typeVersion: 1 } as const;

/** Makes the table, or finds that it is there. */
export function makeTableNode({ table, key, value }: Memory): NodeParts {
  const column = [key, value].map((name) => ({ name, type: 'string' }));
  return {
    ...DATA_TABLE,
    parameters: {
      resource: 'table',
      operation: 'create',
      tableName: table,
      columns: { column },
      options: { createIfNotExists: true },
    },
  };
}

/**
 * One row, or one empty item.
 *
 * @param item expression
 * @param byValue the item's field to look for among the values; left out: its key, among the keys
 */
export function lookUpNode(memory: Memory, item: string, byValue?: string): NodeParts {
  const row =
    byValue === undefined
      ? createRow(memory, memory.key, `${item}.key`)
      : createRow(memory, memory.value, `${item}.${byValue}`);
  return {
    ...DATA_TABLE,
    parameters: { operation: 'get', ...row, limit: 1 },
    alwaysOutputData: true,
  };
}

export function upsertNode(memory: Memory): NodeParts {
  const { key, value } = memory;
  const schema = [key, value].map((id) => ({
    id,
    displayName: id,
    type: 'string',
    required: false,
    defaultMatch: false,
    display: true,
    readOnly: false,
    removed: false,
  }));
  const values = { [key]: `={{ $json.${key} }}`, [value]: `={{ $json.${value} }}` };
  const columns = { mappingMode: 'defineBelow', value: values, matchingColumns: [], schema };
  return {
    ...DATA_TABLE,
    parameters: { operation: 'upsert', ...createRow(memory, key, `$json.${key}`), columns, options: {} },
  };
}

function createRow({ table }: Memory, column: string, wanted: string) {
  return {
    dataTableId: { __rl: true, mode: 'name', value: table },
    matchType: 'allConditions',
    filters: { conditions: [{ keyName: column, condition: 'eq', keyValue: `={{ ${wanted} }}` }] },
  };
}
