import { setTimeout as wait } from 'node:timers/promises';
import { freshMessage } from '../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../simulator/crisp/server';
import { startN8n, type N8nHost } from '../hosts/n8n';
import { rtmTrigger } from '../hosts/n8n-rtm';
import type { N8nTrigger } from '../hosts/n8n-trigger';
import { startNodeRed } from '../hosts/node-red';
import { createStreamFlow } from '../hosts/node-red-stream-flow';
import type { RunReport } from './run';
import { finding, REPORTED } from './verdict';

const MESSAGES = 1000;
const ROUNDS = 10;
/** As the pages advise: without `flushInterval` it is written every 30 seconds. */
const ON_DISK = { module: 'localfilesystem', config: { flushInterval: 1 } };
/** Enough that a burst is not one long thread. */
const CONVERSATIONS = 50;
const STILL_SECONDS = 30;
const CHECK_SECONDS = 5;
const PATIENCE_MS = 600_000;

/** A host with a Crisp RTM trigger that is killed in a burst, and what came of all bursts. */
interface Victim {
  readonly host: string;
  readonly killAndRestart: () => Promise<void>;
  /** How much has come, in some measure that grows with it; cheap to ask for. */
  readonly countEmitted: () => Promise<number>;
  /** The numbers of the messages that came, each as often as it did. */
  readonly emitted: () => Promise<readonly number[]>;
  /** Executions that were killed while they ran: n8n lists them, but keeps no items of them, and does not run them again. */
  readonly interrupted: () => Promise<number>;
  readonly maxPerExecution: number;
  /** The host itself refuses what it has. */
  readonly isUnique: boolean;
}

export async function killN8nStream(maxPerExecution: number): Promise<RunReport> {
  const options = maxPerExecution === 1 ? {} : { eventsPerExecution: maxPerExecution, executionsAtOnce: 1 };
  const crisp = await startCrispServer();
  const host = await startN8n();
  try {
    const trigger = await host.createTrigger(rtmTrigger(crisp, { events: ['message:send'], options }));
    const executions = () => trigger.executions(0, PATIENCE_MS);
    return await play(crisp, {
      host: `n8n, Crisp RTM${maxPerExecution === 1 ? '' : `, in batches of at most ${maxPerExecution}`}`,
      killAndRestart: async () => {
        await host.kill();
        await host.restart();
      },
      countEmitted: () => countExecutions(host, trigger),
      emitted: async () =>
        (await executions())
          .filter(({ status }) => status === 'success')
          .flatMap(({ items }) => items.map(({ message }) => Number(message?.text))),
      interrupted: async () => (await executions()).filter(({ status }) => status !== 'success').length,
      maxPerExecution,
      isUnique: true,
    });
  } finally {
    await host.stop();
    await crisp.close();
  }
}

export async function killNodeRedStream(): Promise<RunReport> {
  const crisp = await startCrispServer();
  let host = await startNodeRed({ settings: { contextStorage: { default: ON_DISK } } });
  try {
    await host.admin.deploy(createStreamFlow(crisp, [{ settings: { events: ['message:send'] } }]));
    return await play(crisp, {
      host: 'Node-RED, Crisp RTM',
      killAndRestart: async () => {
        host = await host.restart('kill');
      },
      countEmitted: async () => (await host.messages.read('rtm-probe')).length,
      emitted: async () =>
        (await host.messages.read('rtm-probe')).map(({ msg }) =>
          Number((msg.payload as { message: { text: string } }).message.text),
        ),
      interrupted: async () => 0,
      maxPerExecution: 0,
      isUnique: false,
    });
  } finally {
    await host.stop();
    await crisp.close();
  }
}

async function play(crisp: CrispServer, victim: Victim): Promise<RunReport> {
  const say = createSpeaker(crisp);
  for (let round = 0; round < ROUNDS; round += 1) {
    while (crisp.connections().live === 0) await wait(100);
    // The first second of Node-RED's checkpoint, and one execution of n8n, are to be behind it.
    say(1);
    await wait(2500);
    say(MESSAGES - 1);
    await wait(200 + round * 150);
    await victim.killAndRestart();
  }
  const sent = ROUNDS * MESSAGES;
  await settle(victim);
  const emitted = await victim.emitted();
  const different = new Set(emitted).size;
  const interrupted = await victim.interrupted();
  const missing = sent - different;
  // No item of these is left to count.
  const held = Math.min(missing, interrupted * victim.maxPerExecution);
  const twice = emitted.length - different;
  return {
    host: victim.host,
    about: `killed with SIGKILL ${ROUNDS} times, each in the middle of a burst of ${MESSAGES.toLocaleString('en')} messages, and started again`,
    findings: [
      finding('messages that are gone', '0', missing - held, missing === held),
      finding('executions that the kill interrupted', REPORTED, interrupted, true),
      finding('messages in these, at most', REPORTED, held, true),
      finding(
        'messages that came twice',
        victim.isUnique ? '0' : REPORTED,
        twice,
        !victim.isUnique || twice === 0,
      ),
    ],
    answers: {},
  };
}

/** Numbered from 0, each a millisecond later than the one before: Crisp's pages end at a millisecond. */
function createSpeaker(crisp: CrispServer): (count: number) => void {
  let next = 0;
  let timestamp = 0;
  return (count) => {
    for (let index = 0; index < count; index += 1) {
      timestamp = Math.max(Date.now(), timestamp + 1);
      const number = String(next % CONVERSATIONS).padStart(12, '0');
      const sessionId = `session_5f0d2c1e-0000-4000-8000-${number}`;
      crisp.emit('message:send', freshMessage({ content: `${next}`, timestamp, sessionId }));
      next += 1;
    }
  };
}

/** Until nothing more has come for a while. */
async function settle({ countEmitted }: Victim): Promise<void> {
  let last = -1;
  for (let still = 0; still < STILL_SECONDS; still += CHECK_SECONDS) {
    await wait(CHECK_SECONDS * 1000);
    // A host that is busy may refuse to answer.
    const now = await countEmitted().catch(() => last);
    if (now !== last) still = -CHECK_SECONDS;
    last = now;
  }
}

/** Without their data, which n8n would be busy with. */
async function countExecutions({ api }: N8nHost, { workflowId }: N8nTrigger): Promise<number> {
  let count = 0;
  let cursor = '';
  do {
    const page = await api.public<{ data: readonly unknown[]; nextCursor: string | null }>(
      'GET',
      `/executions?workflowId=${workflowId}&limit=250${cursor}`,
    );
    count += page.data.length;
    cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
  } while (cursor !== '');
  return count;
}
