import { recipes } from '../../../recipes/flows';

export function renderFlows(): string {
  const rows = recipes.map(({ name, about }) => `| ${name} | ${about} |`);
  return ['| Flow | What it does |', '| --- | --- |', ...rows].join('\n');
}
