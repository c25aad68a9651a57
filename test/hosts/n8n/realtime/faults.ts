import { setTimeout as sleep } from 'node:timers/promises';
import { faultNames, faults as definitions } from '../../../../simulator/chatwoot/faults';
import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { N8nHost } from '../../../../simulator/hosts/n8n';
import { realtimeTrigger } from '../../../../simulator/hosts/n8n-realtime';
import type { N8nTrigger } from '../../../../simulator/hosts/n8n-trigger';
import { until } from '../../../simulator/until';
import { patientItems } from './patient-items';
import { FAULT_PLAYS, FINAL_FAULTS, type FaultPlay } from './fault-plays';

const PATIENCE = 150_000;

interface Row {
  readonly fault: string;
  readonly chatwoot: string;
  /** From the break until a subscription was confirmed again; null: it never broke. */
  readonly liveAgainMs: number | null;
  readonly sent: number;
  readonly emitted: number;
  readonly lost: number;
  readonly twice: number;
  readonly caughtUp: number;
  readonly socketsAfter: number;
}

/** All at the same time, each with a Chatwoot and a workflow of its own. */
export function faults(n8n: () => N8nHost): void {
  describe('faults', () => {
    let rows: readonly Row[] = [];
    beforeAll(async () => {
      const ready: Ready[] = [];
      for (const row of FAULT_PLAYS) ready.push(await prepare(n8n(), row));
      rows = await Promise.all(ready.map(suffer));
      console.table(rows);
    }, 900_000);

    it('are all of those that the simulator can play', () => {
      const played = [...FAULT_PLAYS.map(({ fault }) => fault), ...FINAL_FAULTS];
      expect([...new Set(played)].sort()).toEqual([...faultNames].sort());
    });

    it.each(FAULT_PLAYS.map((row, index) => [titleOf(row), index] as const))(
      '%s: live again, no message lost, none twice, one socket',
      (_, index) => expect(rows[index]).toMatchObject({ lost: 0, twice: 0, socketsAfter: 1 }),
    );
  });
}

interface Ready {
  readonly play: FaultPlay;
  readonly chatwoot: ChatwootServer;
  readonly trigger: N8nTrigger;
}

async function prepare(n8n: N8nHost, play: FaultPlay): Promise<Ready> {
  const chatwoot = await startChatwootServer();
  const events = ['preset:new-customer-message'];
  return { play, chatwoot, trigger: await n8n.createTrigger(realtimeTrigger(chatwoot, { events })) };
}

async function suffer({ play, chatwoot, trigger }: Ready): Promise<Row> {
  try {
    const sent = new Set([say(chatwoot, 'before')]);
    await sleep(300);
    const liveAgainMs = await breakAndMend(chatwoot, play, sent);
    sent.add(say(chatwoot, 'after'));
    if (play.fault === 'flood') for (let n = 1; n <= 100; n += 1) sent.add(`Message ${n} of 100`);
    const row = await count(chatwoot, trigger, sent);
    await trigger.deactivate();
    await until(() => chatwoot.connections().subscribed === 0, PATIENCE);
    return { fault: titleOf(play), chatwoot: definitions[play.fault].does, liveAgainMs, ...row };
  } finally {
    await chatwoot.clear();
    await chatwoot.close();
  }
}

async function breakAndMend(
  chatwoot: ChatwootServer,
  play: FaultPlay,
  sent: Set<string>,
): Promise<number | null> {
  const { accepted } = chatwoot.connections();
  const subscribed = chatwoot.commands().filter(({ answer }) => answer === 'confirmed').length;
  const broke = Date.now();
  const active = await chatwoot.fault(play.fault, play.options);
  if (play.kick === true) await chatwoot.fault('kick');
  const isBack = () => chatwoot.commands().filter(({ answer }) => answer === 'confirmed').length > subscribed;
  const again = play.survives === true ? null : until(isBack, PATIENCE).then(() => Date.now() - broke);
  for (const when of ['during 1', 'during 2', 'during 3']) sent.add(say(chatwoot, when));
  if (play.holdMs !== undefined) {
    await sleep(play.holdMs);
    await active.end();
  }
  await active.over;
  if (again === null) expect(chatwoot.connections()).toMatchObject({ subscribed: 1, accepted });
  return again;
}

async function count(chatwoot: ChatwootServer, trigger: N8nTrigger, sent: ReadonlySet<string>) {
  const items = await patientItems(trigger, sent);
  const texts = items.map(({ message }) => message?.text ?? '');
  return {
    sent: sent.size,
    emitted: items.length,
    lost: [...sent].filter((text) => !texts.includes(text)).length,
    twice: [...sent].filter((text) => texts.indexOf(text) !== texts.lastIndexOf(text)).length,
    caughtUp: items.filter(({ source }) => source === 'catch-up').length,
    socketsAfter: chatwoot.connections().subscribed,
  };
}

function say(chatwoot: ChatwootServer, content: string): string {
  chatwoot.act.customerWrites({ content });
  return content;
}

function titleOf({ fault, as }: FaultPlay): string {
  return as ?? fault;
}
