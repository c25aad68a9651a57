import { setTimeout as wait } from 'node:timers/promises';
import { freshMessage } from '../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../simulator/crisp/server';
import { startN8n } from '../hosts/n8n';
import { rtmTrigger } from '../hosts/n8n-rtm';
import { startNodeRed } from '../hosts/node-red';
import { createStreamFlow } from '../hosts/node-red-stream-flow';
import { settledExecutions } from './settled-executions';
import type { RunReport } from './run';
import { finding } from './verdict';

const MESSAGES = 1000;
const ROUNDS = 10;
/** Enough that a burst is not one long thread. */
const CONVERSATIONS = 50;
const STILL_SECONDS = 15;

/** A host with a Crisp RTM trigger that is killed in a burst, and what came of all bursts. */
interface Victim {
  readonly host: string;
  readonly killAndRestart: () => Promise<void>;
  /** The numbers of the messages that came, each as often as it did. */
  readonly emitted: () => Promise<readonly number[]>;
  /** Executions that were killed while they ran: n8n keeps no items of them, and does not run them again. */
  readonly interrupted: () => Promise<number>;
  /** The host itself refuses what it has. */
  readonly isUnique: boolean;
}

export async function killN8nStream(options: Readonly<Record<string, unknown>>): Promise<RunReport> {
  const crisp = await startCrispServer();
  const host = await startN8n();
  try {
    const trigger = await host.createTrigger(rtmTrigger(crisp, { events: ['message:send'], options }));
    const executions = () => settledExecutions(trigger);
    return await play(crisp, {
      host: `n8n, Crisp RTM${'eventsPerExecution' in options ? ', in batches' : ''}`,
      killAndRestart: async () => {
        await host.kill();
        await host.restart();
      },
      emitted: async () =>
        (await executions())
          .filter(({ status }) => status === 'success')
          .flatMap(({ items }) => items.map(({ message }) => Number(message?.text))),
      interrupted: async () => (await executions()).filter(({ status }) => status !== 'success').length,
      isUnique: true,
    });
  } finally {
    await host.stop();
    await crisp.close();
  }
}

export async function killNodeRedStream(): Promise<RunReport> {
  const crisp = await startCrispServer();
  let host = await startNodeRed({ settings: { contextStorage: { default: { module: 'localfilesystem' } } } });
  try {
    await host.admin.deploy(createStreamFlow(crisp, [{ settings: { events: ['message:send'] } }]));
    return await play(crisp, {
      host: 'Node-RED, Crisp RTM',
      killAndRestart: async () => {
        host = await host.restart('kill');
      },
      emitted: async () =>
        (await host.messages.read('rtm-probe')).map(({ msg }) =>
          Number((msg.payload as { message: { text: string } }).message.text),
        ),
      interrupted: async () => 0,
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
  const emitted = await settle(victim);
  const different = new Set(emitted).size;
  const interrupted = await victim.interrupted();
  const twice = emitted.length - different;
  return {
    host: victim.host,
    about: `killed with SIGKILL ${ROUNDS} times, each in the middle of a burst of ${MESSAGES.toLocaleString('en')} messages, and started again`,
    findings: [
      finding('messages that are gone', '0', sent - different - interrupted, sent - different <= interrupted),
      finding('executions that the kill interrupted', 'told', interrupted, true),
      finding(
        'messages that came twice',
        victim.isUnique ? '0' : 'told',
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

/** Once nothing more has come for a while. */
async function settle({ emitted }: Victim): Promise<readonly number[]> {
  let last = await emitted();
  for (let still = 0; still < STILL_SECONDS;) {
    await wait(1000);
    const now = await emitted();
    still = now.length === last.length ? still + 1 : 0;
    last = now;
  }
  return last;
}
