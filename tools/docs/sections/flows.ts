import { recipes } from '../../../recipes/flows';
import type { Recipe } from '../../../recipes/recipe';
import { linkTo } from './downloads';

/** Flows that there are for each trigger: the name of a trigger is all that differs. */
const PER_TRIGGER = /^(Slack(?: and HubSpot)? from )(.+)$/;

export function renderFlows(): string {
  const rows = new Map(recipes.map((recipe) => describe(recipe)));
  const lines = [...rows].map((row) => `| ${row.join(' | ')} |`);
  return ['| Flow | What it does |', '| --- | --- |', ...lines].join('\n');
}

function describe(recipe: Recipe): readonly [name: string, text: string] {
  const { name, about, only } = recipe;
  const [, start, label = ''] = PER_TRIGGER.exec(name) ?? [];
  const where = only === 'n8n' ? ' In n8n only.' : '';
  if (start === undefined) return [linkTo(recipe, '..'), about + where];
  const text = `One for each trigger, also linked from its page. ${about.replaceAll(label, 'its helpdesk')}${where}`;
  return [`[${start}…](../workflows)`, text];
}
