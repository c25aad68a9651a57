import { recipes } from '../../../recipes/flows';
import type { Recipe } from '../../../recipes/recipe';
import type { Trigger } from './triggers';

/** The files that hold a flow with this trigger, to be downloaded for n8n; Node-RED has them in a menu. */
export function renderDownloads({ label }: Trigger): string {
  const own = recipes.filter(({ steps }) =>
    steps.some((step) => step.kind === 'trigger' && step.trigger.label === label),
  );
  return own.map((recipe) => `- ${linkTo(recipe, '../..')}: ${recipe.about}`).join('\n');
}

/**
 * To the file for n8n.
 * @param root the way from the page to the root of the project
 */
export function linkTo({ name }: Recipe, root: string): string {
  return `[${name}](${root}/workflows/${encodeURIComponent(name)}.json)`;
}
