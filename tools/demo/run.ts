import { setTimeout as wait } from 'node:timers/promises';
import type { ProviderId } from '../../library';
import type { CrispServer } from '../../simulator/crisp/crisp-server';
import { startCrispServer } from '../../simulator/crisp/server';
import { deliver } from '../../simulator/deliver';
import { createDelivery } from '../../simulator/senders';
import { printHeading, printResult, printSent, say } from './print';
import { SCENARIO, createSecret, type Scene } from './scenario';
import type { StepTargets } from './steps';
import { playStream, STREAM_SCENES, streamComplaints } from './stream';
import { startTally, type Tally } from './tally';

/** A running host with the demonstration's flow in it, which listens to the simulated Crisp's socket too. */
export interface DemoHost {
  readonly editorUrl: string;
  /** How to get into the editor, where it asks. */
  readonly login?: string;
  readonly webhookUrls: { readonly [Id in ProviderId]: string };
  readonly stop: () => Promise<void>;
}

const ARRIVAL_DEADLINE = 30_000;

/**
 * Starts the host with every trigger wired to a Slack and a CRM step, lets the simulator send, and prints what
 * arrives. With `--once` it ends by itself: 0 only if everything that was expected came, and nothing else.
 */
export async function runDemo(
  name: string,
  start: (targets: StepTargets, crisp: CrispServer) => Promise<DemoHost>,
): Promise<void> {
  const tally = await startTally();
  const crisp = await startCrispServer();
  let host: DemoHost | undefined;
  const stop = async () => {
    await host?.stop();
    await crisp.close();
    await tally.close();
  };
  try {
    printHeading(`Starting ${name} with the packed package`);
    host = await start(tally.targets, crisp);
    const complaints = await playAll(host, crisp, tally);
    printResult(tally.items.length, complaints);
    if (complaints.length > 0) process.exitCode = 1;
    if (process.argv.includes('--once')) return;
    const login = host.login === undefined ? '' : `, ${host.login}`;
    say(`\nThe editor is at ${host.editorUrl}${login}. Nothing in it is kept. Ctrl+C ends it.`);
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  } finally {
    await stop();
  }
}

/** Everything that was not as it should be, in words. */
async function playAll(host: DemoHost, crisp: CrispServer, tally: Tally): Promise<string[]> {
  const wrong = await play(host, tally);
  const scenes = [...SCENARIO, ...STREAM_SCENES];
  const played = await playStream(crisp);
  await arrival(tally, scenes);
  return [...wrong, ...tally.complaints(scenes), ...streamComplaints(played, tally.items)];
}

/** Sends scene after scene, each only when the one before has come out at the other end. */
async function play(host: DemoHost, tally: Tally): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, scene] of SCENARIO.entries()) {
    const what = `${scene.provider} ${scene.event}${scene.forged === true ? ', forged' : ''}`;
    const { status } = await deliver(host.webhookUrls[scene.provider], createSceneDelivery(scene));
    const expected = scene.forged === true ? 401 : 200;
    printSent(what, status, expected);
    if (status !== expected) wrong.push(`${what} was answered ${status} instead of ${expected}`);
    await arrival(tally, SCENARIO.slice(0, index + 1));
  }
  return wrong;
}

function createSceneDelivery({ provider, event, forged = false }: Scene) {
  const secret = forged ? 'a guess' : createSecret(provider);
  return createDelivery(provider, event, { secret, now: Date.now(), fresh: true });
}

async function arrival(tally: Tally, scenes: readonly Scene[]): Promise<void> {
  const deadline = Date.now() + ARRIVAL_DEADLINE;
  while (!tally.isComplete(scenes) && Date.now() < deadline) await wait(20);
}
