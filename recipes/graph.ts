import type { Host, Place } from './placed';
import type { Recipe, Step } from './recipe';

/** The steps of a recipe on one host, with what each of them comes after there. */
export interface Graph {
  readonly steps: readonly Step[];
  readonly before: (step: Step) => readonly Step[];
  readonly after: (step: Step) => readonly Step[];
  /** The nearest step before this one whose output is the item; undefined where several come together. */
  readonly findHolder: (step: Step) => Step | undefined;
  readonly findPlace: (step: Pick<Step, 'at'>) => Place;
}

export function createGraph(recipe: Recipe, host: Host): Graph {
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
  const findHolder = (step: Step): Step | undefined => {
    const [parent, ...others] = before(step);
    if (parent === undefined || others.length > 0) return undefined;
    return holdsItem(parent) ? parent : findHolder(parent);
  };

  return {
    steps,
    before,
    after: (step) => steps.filter((each) => before(each).includes(step)),
    findHolder,
    findPlace: ({ at }) => at[host],
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
  return ['trigger', 'slack-events', 'filter', 'settings'].includes(step.kind);
}
