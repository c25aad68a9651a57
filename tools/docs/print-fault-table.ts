import { mkdirSync, writeFileSync } from 'node:fs';
import type { FaultRow } from '../../test/hosts/rtm-scripts';

/** Prints the table for people, and writes it down for whoever compares runs. */
export function printFaultTable(host: string, rows: readonly FaultRow[]): void {
  mkdirSync('coverage', { recursive: true });
  writeFileSync(`coverage/rtm-faults-${host}.json`, `${JSON.stringify(rows, null, 2)}\n`);
  const lines = rows.map(({ fault, liveAfterMs, sent, lost, twice, didOnTrigger }) => {
    const live = liveAfterMs === 'refused' ? 'refused' : `${(liveAfterMs / 1000).toFixed(1)} s`;
    const did = didOnTrigger.slice(0, 6).join(' → ');
    return `${fault.padEnd(24)} ${live.padStart(8)} ${`${lost}/${sent}`.padStart(6)} ${String(twice).padStart(5)}  ${did}`;
  });
  const head = `${'fault'.padEnd(24)} ${'live in'.padStart(8)} ${'lost'.padStart(6)} ${'twice'.padStart(5)}  what the trigger showed`;
  console.log([`Faults of Crisp, ${host}`, head, ...lines].join('\n'));
}
