import { mkdirSync, writeFileSync } from 'node:fs';
import type { ChatwootServer } from '../../../../simulator/chatwoot/server';

/** What is left at Chatwoot after each step. */
export interface Ledger {
  /** @param names by URL, for the table: `ours`, `test` */
  readonly note: (step: string, chatwoot: ChatwootServer, names: Readonly<Record<string, string>>) => void;
  readonly print: (host: string) => void;
}

interface Row {
  readonly step: string;
  readonly left: readonly string[];
}

export function createLedger(): Ledger {
  const rows: Row[] = [];
  return {
    note: (step, chatwoot, names) => {
      const left = chatwoot.webhooks().map(({ id, url, subscriptions }) => {
        const events = subscriptions.length === 12 ? 'all' : subscriptions.join(', ');
        return `${names[url] ?? (url.includes('elsewhere') ? 'foreign' : `UNKNOWN ${url}`)} #${id} (${events})`;
      });
      rows.push({ step, left });
    },
    print: (host) => {
      mkdirSync('coverage', { recursive: true });
      writeFileSync(`coverage/chatwoot-registration-${host}.json`, `${JSON.stringify(rows, null, 2)}\n`);
      const width = Math.max(...rows.map(({ step }) => step.length));
      const lines = rows.map(({ step, left }) => `${step.padEnd(width)}  ${left.join(' | ')}`);
      console.log([`Left at Chatwoot after each step, ${host}`, ...lines].join('\n'));
    },
  };
}
