import { compose, SECRET } from './mix';
import { createSender, type Send } from './sender';
import { countEach, finding, REPORTED, type Finding } from './verdict';
import type { RunReport } from './run';

/** A host that is killed in the middle of a stream, and started again. */
export interface Victim {
  readonly host: string;
  /** Another one after the restart, for all it matters. */
  readonly url: () => string;
  readonly killAndRestart: () => Promise<void>;
  readonly emitted: () => Promise<readonly number[]>;
  /** Executions that the host knows of, but that did not come to their end. */
  readonly interrupted: () => Promise<number>;
  /** It stores what it accepted before it answers; Node-RED never does. */
  readonly stores: boolean;
}

const WORKERS = 4;
const AGAIN = 20;

export async function runKill(victim: Victim, seconds: number): Promise<RunReport> {
  const { send, close } = createSender();
  const before = await sendUntilKilled(victim, send, seconds);
  const survived = new Set(await victim.emitted());
  const interrupted = await victim.interrupted();

  // The helpdesk tries again what was not answered, twice as some do, and some of what was: the answer got lost.
  const unanswered = before.sent.filter((id) => !before.accepted.has(id));
  const answered = [...before.accepted].slice(-AGAIN);
  const retries = [...unanswered, ...unanswered, ...answered];
  const statuses: (number | undefined)[] = [];
  for (const id of retries) statuses.push(await send(victim.url(), compose(id, SECRET)));
  const emitted = await victim.emitted();
  close();
  return {
    host: victim.host,
    about: `killed with SIGKILL after ${seconds} s and ${before.sent.length.toLocaleString('en')} deliveries, started again, then ${retries.length} retries`,
    findings: [
      ...judgeStore(before.accepted, survived, interrupted, victim.stores),
      ...judgeRetries(before.accepted, unanswered, emitted, statuses),
    ],
    answers: {},
  };
}

async function sendUntilKilled(victim: Victim, send: Send, seconds: number) {
  const sent: number[] = [];
  const accepted = new Set<number>();
  let killed = false;
  const work = Array.from({ length: WORKERS }, async () => {
    while (!killed) {
      const id = sent.length + 1;
      sent.push(id);
      if ((await send(victim.url(), compose(id, SECRET))) === 200) accepted.add(id);
    }
  });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const restarted = victim.killAndRestart();
  killed = true;
  await Promise.all([...work, restarted]);
  return { sent, accepted };
}

function judgeStore(
  accepted: ReadonlySet<number>,
  survived: ReadonlySet<number>,
  interrupted: number,
  stores: boolean,
): Finding[] {
  const unread = [...accepted].filter((id) => !survived.has(id)).length;
  const lost = Math.max(0, unread - interrupted);
  return [
    finding('answered 2xx before the kill, and gone', stores ? '0' : REPORTED, lost, !stores || lost === 0),
    finding('of these, there, but crashed or failed in a step', REPORTED, unread - lost, true),
  ];
}

function judgeRetries(
  accepted: ReadonlySet<number>,
  unanswered: readonly number[],
  emitted: readonly number[],
  statuses: readonly (number | undefined)[],
): Finding[] {
  const times = countEach(emitted);
  const refused = statuses.filter((status) => status !== 200).length;
  const once = unanswered.filter((id) => times.get(id) === 1).length;
  const again = [...accepted].filter((id) => (times.get(id) ?? 0) > 1).length;
  return [
    finding('retries that were refused', '0', refused, refused === 0),
    finding(
      'unanswered ones that came out exactly once after two retries',
      REPORTED,
      `${once} of ${unanswered.length}`,
      true,
    ),
    finding(`of ${AGAIN} answered ones that are sent again, emitted again`, REPORTED, again, true),
  ];
}
