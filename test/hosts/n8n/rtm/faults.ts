import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultNames, faults as definitions } from '../../../../simulator/crisp/faults';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import type { N8nTrigger } from '../../../../tools/hosts/n8n-trigger';
import { rtmTrigger } from '../../../../tools/hosts/n8n-rtm';
import { until } from '../../../simulator/until';
import { patientItems } from '../patient-items';
import { FAULT_PLAYS, FINAL_FAULTS, type FaultPlay } from './fault-plays';

const COVERAGE = join(__dirname, '../../../../coverage');
const PATIENCE = 90_000;

interface Row {
  readonly fault: string;
  readonly crisp: string;
  /** From the break until a connection was live again; null: it never broke. */
  readonly liveAgainMs: number | null;
  readonly sent: number;
  readonly emitted: number;
  readonly lost: number;
  readonly twice: number;
  readonly caughtUp: number;
  readonly socketsAfter: number;
}

/** All at the same time, each with a Crisp and a workflow of its own. */
export function faults(n8n: () => N8nHost): void {
  describe('faults', () => {
    let rows: readonly Row[] = [];
    beforeAll(async () => {
      const ready: Ready[] = [];
      // n8n publishes one after the other anyway; a fault is to meet a connection that is live.
      for (const row of FAULT_PLAYS) ready.push(await prepare(n8n(), row));
      rows = await Promise.all(ready.map(suffer));
      console.table(rows);
      mkdirSync(COVERAGE, { recursive: true });
      writeFileSync(join(COVERAGE, 'rtm-faults-n8n.json'), JSON.stringify(rows, null, 2));
    }, 300_000);

    it('are all of those that the simulator can play', () => {
      const played = [...FAULT_PLAYS.map(({ fault }) => fault), ...FINAL_FAULTS];
      expect([...new Set(played)].sort()).toEqual([...faultNames].sort());
    });

    it.each(FAULT_PLAYS.map((row, index) => [toTitle(row), index] as const))(
      '%s: live again, no message lost, none twice, one socket',
      (_, index) => {
        expect(rows[index]).toMatchObject({ lost: 0, twice: 0, socketsAfter: 1 });
      },
    );
  });
}

interface Ready {
  readonly play: FaultPlay;
  readonly crisp: CrispServer;
  readonly trigger: N8nTrigger;
}

async function prepare(n8n: N8nHost, play: FaultPlay): Promise<Ready> {
  const crisp = await startCrispServer({ pingIntervalMs: 2_000, pingTimeoutMs: 2_000 });
  const trigger = await n8n.createTrigger(rtmTrigger(crisp, { events: ['message:send'] }));
  return { play, crisp, trigger };
}

async function suffer({ play, crisp, trigger }: Ready): Promise<Row> {
  try {
    const sent = new Set([say(crisp, 'before')]);
    await sleep(300);
    const liveAgainMs = await breakAndMend(crisp, play, sent);
    sent.add(say(crisp, 'after'));
    if (play.fault === 'flood') for (let n = 1; n <= 100; n += 1) sent.add(`Message ${n} of 100`);
    const row = await count(crisp, trigger, sent);
    await trigger.deactivate();
    await until(() => crisp.connections().live === 0, PATIENCE);
    return { fault: toTitle(play), crisp: definitions[play.fault].does, liveAgainMs, ...row };
  } finally {
    await crisp.close();
  }
}

async function breakAndMend(crisp: CrispServer, play: FaultPlay, sent: Set<string>): Promise<number | null> {
  const before = crisp.connections().authentications;
  const broke = Date.now();
  const active = await crisp.fault(play.fault, play.options);
  if (play.kick === true) await crisp.fault('kick');
  // It may be live again while the fault still lasts for others.
  const again = play.survives === true ? null : liveAgain(crisp, before).then(() => Date.now() - broke);
  for (const when of ['during 1', 'during 2', 'during 3']) sent.add(say(crisp, when));
  if (play.holdMs !== undefined) {
    await sleep(play.holdMs);
    await active.end();
  }
  await active.over;
  if (again === null) expect(crisp.connections()).toMatchObject({ live: 1, authentications: before });
  return again;
}

function liveAgain(crisp: CrispServer, before: number): Promise<void> {
  const isBack = () => crisp.connections().authentications > before && crisp.connections().live > 0;
  return until(isBack, PATIENCE);
}

async function count(crisp: CrispServer, trigger: N8nTrigger, sent: ReadonlySet<string>) {
  // By their texts, as a fault may add items of its own.
  const items = await patientItems(trigger, sent);
  const texts = items.map(({ message }) => message?.text ?? '');
  return {
    sent: sent.size,
    emitted: items.length,
    lost: [...sent].filter((text) => !texts.includes(text)).length,
    twice: [...sent].filter((text) => texts.indexOf(text) !== texts.lastIndexOf(text)).length,
    caughtUp: items.filter(({ source }) => source === 'catch-up').length,
    socketsAfter: crisp.connections().live,
  };
}

function say(crisp: CrispServer, content: string): string {
  crisp.emit('message:send', freshMessage({ content }));
  return content;
}

function toTitle({ fault, as }: FaultPlay): string {
  return as ?? fault;
}
