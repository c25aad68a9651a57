import { eventNames, findExamples, providerNames } from '../samples';
import type { ProviderId } from '../../helpdesks';

/** What can be sent, as a table: helpdesk, event, variants. */
export function listing(only?: ProviderId): string {
  const rows = providerNames()
    .filter((provider) => only === undefined || provider === only)
    .flatMap((provider) =>
      eventNames(provider).map((event) => [provider, event, listVariants(provider, event)] as const),
    );
  return table([['HELPDESK', 'EVENT', 'VARIANTS'], ...rows]);
}

function listVariants(provider: ProviderId, event: string): string {
  return findExamples(provider, event)
    .map(({ variant }) => variant)
    .join(', ');
}

function table(rows: readonly (readonly [string, string, string])[]): string {
  const widest = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const [first, second] = [widest(0), widest(1)];
  return rows
    .map(([one, two, three]) => `${one.padEnd(first)}  ${two.padEnd(second)}  ${three}`.trimEnd())
    .join('\n');
}
