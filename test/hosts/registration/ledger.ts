import { mkdirSync, writeFileSync } from 'node:fs';
import type { SimulatedWebhook } from '../../../simulator/rest/rest-server';

/** What is left at each helpdesk after each step. */
export function createRegistrationLedger(host: string) {
  const rows: { helpdesk: string; step: string; left: readonly string[] }[] = [];
  return {
    /** @param names by URL, for the table; any other has to be somebody else's */
    note: (
      helpdesk: string,
      step: string,
      webhooks: readonly SimulatedWebhook[],
      names: Readonly<Record<string, string>>,
    ) => {
      const left = webhooks.map(({ id, url, events, active }) => {
        const name = names[url] ?? (url.includes('elsewhere') ? 'foreign' : `UNKNOWN ${url}`);
        return `${name} ${id} [${events.join(', ')}]${active ? '' : ' off'}`;
      });
      expect(left.join()).not.toContain('UNKNOWN');
      rows.push({ helpdesk, step, left });
    },
    print: () => {
      mkdirSync('coverage', { recursive: true });
      writeFileSync(`coverage/registrations-${host}.json`, `${JSON.stringify(rows, null, 2)}\n`);
      const lines = rows.map(({ helpdesk, step, left }) => `${helpdesk}: ${step}\n    ${left.join(' | ')}`);
      console.log([`Left at the helpdesks after each step, ${host}`, ...lines].join('\n'));
    },
  };
}
