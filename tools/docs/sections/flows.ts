import { recipes } from '../../../recipes/flows';
import type { Recipe } from '../../../recipes/recipe';

/** Flows that there are for each trigger: the name of a trigger is all that differs. */
const PER_TRIGGER = /^(Slack(?: and HubSpot)? from )(.+)$/;

export function renderFlows(): string {
  const rows = new Map(recipes.map((recipe) => describe(recipe)));
  const lines = [...rows].map((row) => `| ${row.join(' | ')} |`);
  return ['| Flow | What it does |', '| --- | --- |', ...lines].join('\n');
}

function describe({ name, about, only }: Recipe): readonly [name: string, text: string] {
  const [, start, label = ''] = PER_TRIGGER.exec(name) ?? [];
  const where = only === 'n8n' ? ' In n8n only.' : '';
  if (start === undefined) return [name, about + where];
  return [`${start}…`, `One for each trigger. ${about.replaceAll(label, 'its helpdesk')}${where}`];
}
