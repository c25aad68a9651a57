import { providers, type Provider, type ProviderId } from '../../../library';
import { FILTER_FORMS } from '../../../nodes/host/filter-forms';

interface Row {
  readonly filter: keyof typeof FILTER_FORMS;
  readonly label: string;
  readonly meaning: string;
}

/** As the editors call and explain them. */
const ROWS: readonly Row[] = (Object.keys(FILTER_FORMS) as Row['filter'][]).map((filter) => {
  const [field] = FILTER_FORMS[filter](filter, true);
  const meaning = (field?.description ?? '').replace(/^Whether to /, '').replace(/\.$/, '');
  const sentence = meaning.charAt(0).toUpperCase() + meaning.slice(1);
  return { filter, label: field?.displayName ?? '', meaning: sentence };
});

const KINDS: Row = {
  filter: 'onlyFromCustomers',
  label: 'Kinds',
  meaning: 'Only events of these kinds, which are the same for every helpdesk',
};

export function renderFilters(id: ProviderId): string {
  const { filters }: Provider = providers[id];
  const rows = [KINDS, ...ROWS.filter(({ filter }) => filter in filters)];
  return table(
    ['Filter', 'What it does'],
    rows.map(({ label, meaning }) => [label, meaning]),
  );
}

export function renderAllFilters(): string {
  const all: readonly Provider[] = Object.values(providers);
  const rows = ROWS.map(({ filter, label, meaning }) => {
    const labels = all.filter(({ filters }) => filter in filters).map((each) => each.label);
    return [label, meaning, labels.length === all.length ? 'all' : labels.join(', ')];
  });
  return table(['Filter', 'What it does', 'For'], [[KINDS.label, KINDS.meaning, 'all'], ...rows]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
