import { typeOfNonText } from '../../core/verify/secrets';

/**
 * What Node-RED 5.0 leaves in a property or a credential whose environment variable is not set: the reference itself,
 * exactly as it was entered (@node-red/runtime, lib/flows/util.js). It is never a value.
 */
const UNSET_VARIABLE = /^\$(?:\{(\S+)\}|\((\S+)\))$/;

/** Why a saved field cannot be used. */
export interface FieldProblem {
  readonly code: 'variable-unset' | 'not-text';
  readonly field: string;
  /** The variable's name, or the type of what it holds. Never the value. */
  readonly name: string;
}

export interface SavedValues<Field extends string> {
  /** As they were saved; empty where nothing was, and where what was saved cannot be used. */
  readonly texts: Readonly<Record<Field, string>>;
  readonly problems: readonly FieldProblem[];
}

/**
 * Reads the text fields of a node. Of a field that lists several values, separated by spaces, only those that refer to
 * an unset variable are left out.
 */
export function readSavedValues<Field extends string>(
  saved: { readonly [Name in Field]?: unknown },
  fields: readonly Field[],
): SavedValues<Field> {
  const problems: FieldProblem[] = [];
  const read = (field: Field): string => {
    const value = saved[field];
    if (value === undefined || value === null) return '';
    if (typeof value !== 'string') {
      problems.push({ code: 'not-text', field, name: typeOfNonText(value) ?? typeof value });
      return '';
    }
    const unset = value.split(/\s+/).flatMap((part) => findUnsetVariable(part) ?? []);
    for (const name of unset) problems.push({ code: 'variable-unset', field, name });
    return unset.length === 0 ? value : withoutReferences(value);
  };
  const texts = Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<Field, string>;
  return { texts, problems };
}

/** The name of the variable that the text refers to, where Node-RED found none. */
export function findUnsetVariable(text: string): string | undefined {
  const match = UNSET_VARIABLE.exec(text.trim());
  return match?.[1] ?? match?.[2];
}

function withoutReferences(value: string): string {
  return value
    .split(/\s+/)
    .filter((part) => findUnsetVariable(part) === undefined)
    .join(' ');
}
