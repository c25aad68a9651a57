import { setTimeout as wait } from 'node:timers/promises';
import { watchMachine } from './machine-speed';
import type { RunReport } from './run';
import { machineFinding } from './verdict';

/** Nothing but the measure: how much the machine's speed changes before any host runs on it. */
export async function loadMachine(seconds: number): Promise<RunReport> {
  const machine = watchMachine();
  await wait(seconds * 1000);
  machine.stop();
  return {
    host: 'The machine alone',
    about: `${seconds} s without any host`,
    findings: [machineFinding(machine.slowest())],
    answers: {},
  };
}
