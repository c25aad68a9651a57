import { parentOf, type Shape } from './shape-of';

/**
 * Where two shapes differ, each as a line: `+ path: type` is only in the real one, `- path: type` only in the other,
 * `? path` is always there in the real one and sometimes missing in the other, `< path: keys` stand in another order.
 * What follows from another line (all below a path that is missing) is left out.
 */
export function differences(real: Shape, other: Shape): readonly string[] {
  const added = [...missing(real, other)].map((line) => `+ ${line}`);
  const removed = [...missing(other, real)].map((line) => `- ${line}`);
  const gone = [...real.always].filter(
    (path) => other.types.has(path) && other.types.has(parentOf(path)) && !other.always.has(path),
  );
  return [...added, ...removed, ...gone.map((path) => `? ${path}`), ...reordered(real, other)];
}

function* missing(from: Shape, at: Shape): Generator<string> {
  for (const [path, types] of from.types) {
    const known = at.types.get(path);
    const around = at.types.get(path.endsWith('[]') ? path.slice(0, -2) : parentOf(path));
    if (known === undefined && path !== '' && !(around?.has('object') || around?.has('array'))) continue;
    for (const type of types) if (known?.has(type) !== true) yield `${path}: ${type}`;
  }
}

function* reordered(real: Shape, other: Shape): Generator<string> {
  for (const line of other.order) {
    const [path = '', pair = ''] = line.split(': ');
    const [one = '', later = ''] = pair.split(' < ');
    const reverse = `${path}: ${later} < ${one}`;
    if (real.order.has(reverse) && !real.order.has(line)) yield `< ${reverse}`;
  }
}
