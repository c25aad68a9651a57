import { recipes } from '../../../recipes/flows';
import { linkTo } from './downloads';

/** The flow that there is for each trigger: the name of a trigger is all that differs. */
const PER_TRIGGER = /^Slack and HubSpot from (.+)$/;

export function renderFlows(): string {
  const [model] = recipes.filter(({ name }) => PER_TRIGGER.test(name));
  const others = recipes.filter(({ name }) => !PER_TRIGGER.test(name));
  const label = PER_TRIGGER.exec(model?.name ?? '')?.[1] ?? '';
  const rows = [
    [
      '[Slack and HubSpot from …](../workflows)',
      `One for each trigger, also linked from its page. ${model?.about.replaceAll(label, 'its helpdesk') ?? ''}`,
    ],
    ...others.map((recipe) => [linkTo(recipe, '..'), recipe.about]),
  ];
  return ['| Flow | What it does |', '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join(
    '\n',
  );
}
