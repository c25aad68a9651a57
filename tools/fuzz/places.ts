/** Where a value stands in a tree of JSON, and what can be done to it there. */
export interface Place {
  readonly get: () => unknown;
  readonly set: (value: unknown) => void;
  readonly remove: () => void;
  readonly rename: (key: string) => void;
  /** Into it, where it can hold something. */
  readonly add: (key: string, value: unknown) => void;
}

const MAX_PLACES = 2000;

/** All below the root. Keys are defined, not assigned: `__proto__` has to become one of its own. */
export function placesIn(root: { readonly root: unknown }): Place[] {
  const places: Place[] = [];
  const holders: object[] = [root];
  for (
    let holder = holders.pop();
    holder !== undefined && places.length < MAX_PLACES;
    holder = holders.pop()
  ) {
    for (const key of Object.keys(holder)) {
      places.push(placeAt(holder, key, holder === root));
      const value: unknown = Reflect.get(holder, key);
      if (typeof value === 'object' && value !== null) holders.push(value);
    }
  }
  return places;
}

function placeAt(holder: object, key: string, isRoot: boolean): Place {
  const get = (): unknown => (Object.hasOwn(holder, key) ? Reflect.get(holder, key) : null);
  const remove = () => {
    if (isRoot) return;
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  };
  return {
    get,
    remove,
    set: (value) => define(holder, key, value),
    rename: (name) => {
      if (Array.isArray(holder) || isRoot) return;
      const value = get();
      remove();
      define(holder, name, value);
    },
    add: (name, value) => {
      const target = get();
      if (Array.isArray(target)) target.push(value);
      else if (typeof target === 'object' && target !== null) define(target, name, value);
    },
  };
}

function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}
