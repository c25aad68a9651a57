import { list } from '../read/read';
import { parseJson } from '../read/json';
import type { Failure } from '../helpdesk/registration-problem';

/** One of several things that a registration makes at a helpdesk. */
export interface UndoableStep {
  /** @param made the ids of the earlier steps, in their order */
  readonly create: (made: readonly string[]) => Promise<{ readonly ok: true; readonly id: string } | Failure>;
  readonly remove: (id: string) => Promise<{ readonly ok: true } | Failure>;
}

/** Creates in order. If one fails, removes what was made, the last one first, and answers with the first failure. */
export async function createInOrder(
  steps: readonly UndoableStep[],
): Promise<{ readonly ok: true; readonly ids: readonly string[] } | Failure> {
  const made: { readonly id: string; readonly remove: UndoableStep['remove'] }[] = [];
  for (const { create, remove } of steps) {
    const created = await create(made.map(({ id }) => id));
    if (!created.ok) {
      for (const each of made.reverse()) await each.remove(each.id);
      return created;
    }
    made.push({ id: created.id, remove });
  }
  return { ok: true, ids: made.map(({ id }) => id) };
}

/** Several ids as the one that hosts keep: {@link StoredRegistration.id}. */
export function joinIds(ids: readonly string[]): string {
  return JSON.stringify(ids);
}

/** None where something else was kept. */
export function splitIds(id: string): readonly string[] {
  return list(parseJson(id)).filter((each) => typeof each === 'string');
}

/** As a person finds them at the helpdesk, also where one is kept as it is. */
export function keptIds(id: string): readonly string[] {
  const ids = splitIds(id);
  return ids.length === 0 ? [id] : ids;
}
