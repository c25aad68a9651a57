import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measure, type Measured } from './measure';
import { createPeers } from './peers';
import { benchRtm, printRtm } from './rtm/bench';
import { createDeliveries, createLimit, createOurs, LOADS, type Load } from './receive';

/** `npm run bench`: everything in one run, interleaved, as ratios to the limit of the same round. */
async function main(): Promise<void> {
  const results = [];
  for (const load of LOADS) {
    const measured = await measureLoad(load);
    printTable(load, measured);
    results.push({ load: load.name, bytes: load.bytes, measured });
  }
  const rtm = await benchRtm();
  printRtm(rtm);
  mkdirSync('coverage', { recursive: true });
  const report = {
    node: process.version,
    cpu: cpus()[0]?.model,
    date: new Date().toISOString(),
    results,
    rtm,
  };
  writeFileSync('coverage/bench.json', `${JSON.stringify(report, null, 2)}\n`);
  console.log('\nJSON: coverage/bench.json');
}

async function measureLoad(load: Load): Promise<Measured[]> {
  const inputs = Math.max(10, Math.min(1000, Math.floor(4_000_000 / load.bytes)));
  const deliveries = createDeliveries(load, inputs);
  const bodies = deliveries.map((delivery) => delivery.rawBody as Buffer);
  const contenders = [
    createLimit(load.provider, deliveries),
    createOurs(load.provider, deliveries),
    ...(await createPeers(bodies)),
  ];
  return measure(contenders, inputs, 41);
}

function printTable(load: Load, measured: readonly Measured[]): void {
  console.log(`\n${load.name} (${load.bytes} bytes)`);
  for (const { name, microseconds, ratio } of measured) {
    console.log(
      `  ${name.padEnd(42)} ${microseconds.toFixed(2).padStart(9)} µs  ${ratio.toFixed(2).padStart(6)} ×`,
    );
  }
}

// crisp-api keeps its sockets' manager alive.
void main().then(() => process.exit());
