import type { JSONSchema7 } from 'json-schema';
import type { Definitions } from './type-schema';

/** So far back gzip looks for what it has seen. */
const REACH = 32 * 1024;

interface Placed {
  /** From the end of this file back to where what all have in common ends. */
  readonly behind: number;
  readonly files: readonly (readonly [path: string, schema: JSONSchema7])[];
}

/**
 * What all items have in common begins each schema, and is packed as next to nothing where the file before is short. After
 * a long one it stands at the end, next to the file that follows.
 *
 * @param isShared tells such a definition by its name
 */
export function placeShared<Schema extends JSONSchema7 & { readonly definitions: Definitions }>(
  files: readonly (readonly [path: string, schema: Schema])[],
  isShared: (name: string) => boolean,
): Placed['files'] {
  const first: Placed = { behind: Infinity, files: [] };
  return files.reduce(({ behind, files: before }, [path, schema]): Placed => {
    const { length } = JSON.stringify(schema);
    if (behind < REACH) return { behind: length, files: [...before, [path, schema]] };
    const definitions = Object.entries(schema.definitions);
    const sorted = [
      ...definitions.filter(([name]) => !isShared(name)),
      ...definitions.filter(([name]) => isShared(name)),
    ];
    const moved = { ...schema, definitions: Object.fromEntries(sorted) };
    return { behind: 0, files: [...before, [path, moved]] };
  }, first).files;
}
