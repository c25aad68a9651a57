import type { Host, Place, Recipe, Step } from './recipe';

/** The steps of a recipe on one host, with what each of them comes after there. */
export interface Graph {
  readonly steps: readonly Step[];
  readonly before: (step: Step) => readonly Step[];
  readonly after: (step: Step) => readonly Step[];
  /** The nearest step before this one whose output is the item; undefined where several come together. */
  readonly holderOf: (step: Step) => Step | undefined;
  /** The place without those columns that are empty on this host. */
  readonly placeOf: (place: Place) => Place;
}

export function graphOf(recipe: Recipe, host: Host): Graph {
  const all = new Map(recipe.steps.map((step) => [step.name, step]));
  const steps = recipe.steps.filter(({ only }) => only === undefined || only === host);
  const isHere = new Set(steps);

  const before = (step: Step): Step[] =>
    step.after.flatMap((name) => {
      const found = all.get(name);
      if (found === undefined)
        throw new Error(`"${step.name}" of "${recipe.name}" comes after "${name}", which is not there.`);
      return isHere.has(found) ? [found] : before(found);
    });
  const holderOf = (step: Step): Step | undefined => {
    const [parent, ...others] = before(step);
    if (parent === undefined || others.length > 0) return undefined;
    return holdsItem(parent) ? parent : holderOf(parent);
  };
  const columns = [...new Set(steps.map(({ at }) => at[0]))].sort((one, other) => one - other);

  return {
    steps,
    before,
    after: (step) => steps.filter((each) => before(each).includes(step)),
    holderOf,
    placeOf: ([column, row]) => [columns.filter((each) => each < column).length, row],
  };
}

/** What to know about it there. */
export function limitsOn({ limits }: Recipe, host: Host): string {
  return limits
    .filter(({ only }) => only === undefined || only === host)
    .map(({ text }) => text)
    .join(' ');
}

export function holdsItem(step: Step): boolean {
  if (step.kind === 'code') return step.gives !== 'other';
  return step.kind === 'trigger' || step.kind === 'filter' || step.kind === 'settings';
}
