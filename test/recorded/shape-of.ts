/** What is free for whoever uses Chatwoot, or numbered by ids: its keys are nobody's form. */
const FREE =
  /(?:^|\.)(?:custom_attributes|additional_attributes|ui_settings|users|contacts|items|pre_chat_form_options)$/;

/** What a value of a certain kind looks like, over all the values that were seen. */
export interface Shape {
  /** Path to the JSON types that stood there. `[]` is any entry of a list. */
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
  /** Paths that were there whenever the object around them was. */
  readonly always: ReadonlySet<string>;
  /** `path: one < other` for keys of one object, in the order in which they stood. */
  readonly order: ReadonlySet<string>;
}

export function shapeOf(values: readonly unknown[]): Shape {
  const types = new Map<string, Set<string>>();
  const objects = new Map<string, number>();
  const present = new Map<string, number>();
  const order = new Set<string>();
  const count = (counts: Map<string, number>, path: string) => counts.set(path, (counts.get(path) ?? 0) + 1);

  const visit = (value: unknown, path: string): void => {
    const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
    types.set(path, (types.get(path) ?? new Set()).add(type));
    if (FREE.test(path)) return;
    if (Array.isArray(value)) return value.forEach((each) => visit(each, `${path}[]`));
    if (typeof value !== 'object' || value === null) return;
    count(objects, path);
    const keys = Object.keys(value);
    keys.forEach((key, index) => {
      count(present, `${path}.${key}`);
      for (const later of keys.slice(index + 1)) order.add(`${path}: ${key} < ${later}`);
    });
    for (const [key, each] of Object.entries(value)) visit(each, `${path}.${key}`);
  };
  values.forEach((value) => visit(value, ''));
  const isConstant = (path: string) => present.get(path) === objects.get(parentOf(path));
  return { types, always: new Set([...present.keys()].filter(isConstant)), order };
}

export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.'));
}
