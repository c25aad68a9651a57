import { runInNewContext } from 'node:vm';
import { writeCode } from '../../recipes/write-code';
import { recipes } from '../../recipes/flows';

type Call = (...values: readonly unknown[]) => unknown;

/** The function that a step of a recipe calls, made from the very text that the step holds. */
export function compile(recipeName: string, stepName: string): Call {
  const recipe = recipes.find(({ name }) => name === recipeName);
  const step = recipe?.steps.find(({ name }) => name === stepName);
  if (step?.kind !== 'code') throw new Error(`"${recipeName}" has no code "${stepName}".`);
  const call = runInNewContext(`${writeCode(step)}\n${step.call}`) as Call;
  // Objects of another context are not equal to those of this one.
  return (...values) => JSON.parse(JSON.stringify(call(...values) ?? null)) as unknown;
}
