import { startN8n, type N8nHost } from '../../hosts/n8n';
import { helpdeskTrigger } from '../../hosts/n8n-helpdesks';
import type { N8nTrigger } from '../../hosts/n8n-trigger';
import { settledExecutions } from '../../load/settled-executions';
import { createMessages, FORGERS_SECRET, inTurn, SECRET } from '../http/deliveries';
import { compare, type Compared } from '../http/rounds';
import type { Bar, Section } from '../section';
import { asGithub, startFakeGithub, type FakeGithub } from './github';
import { publishGithub } from './github-workflow';

const CONNECTIONS = 8;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const AMOUNT = Number(process.env.BENCH_AMOUNT ?? 160);
const DELIVERIES = 10_000;

/** Against the trigger of n8n's own that is nearest to ours: it registers itself and verifies an HMAC. */
export async function benchN8n(): Promise<Section[]> {
  return [
    await benchWith('default expression engine', {}),
    await benchWith('lazy expression engine', { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' }),
  ];
}

async function benchWith(engine: string, env: Readonly<Record<string, string>>): Promise<Section> {
  const host = await startN8n({ env });
  const github = await startFakeGithub();
  try {
    return await benchHost(host, github, engine);
  } finally {
    await host.stop();
    github.close();
  }
}

async function benchHost(host: N8nHost, github: FakeGithub, engine: string): Promise<Section> {
  const trigger = await host.createTrigger(helpdeskTrigger('botble', { secret: SECRET }));
  const theirs = await publishGithub(host, github.url);
  const genuine = createMessages(DELIVERIES, SECRET);
  const forged = createMessages(DELIVERIES, FORGERS_SECRET);
  const common = { connections: CONNECTIONS, amount: AMOUNT };
  const pid = host.pid();
  const run = (name: string, requests: typeof genuine, secret: string, status: number) => {
    const signed = requests.map((request) => asGithub(request, secret));
    return compare(
      [
        { name: `${name}: GithubTrigger`, url: theirs.url, next: inTurn(signed), status, pid },
        { name: `${name}: this package`, url: trigger.url, next: inTurn(requests), status, pid },
      ],
      common,
      ROUNDS,
    );
  };
  const accepted = await run('accepted', genuine, github.secret(), 200);
  await checkExecutions(trigger);
  const refused = await run('refused', forged, FORGERS_SECRET, 401);
  return section(engine, accepted, refused);
}

/** An answer without an execution would be fast and worth nothing. */
async function checkExecutions(trigger: N8nTrigger): Promise<void> {
  const { length } = await settledExecutions(trigger);
  const accepted = (ROUNDS + 1) * AMOUNT;
  if (length !== accepted) throw new Error(`${accepted} deliveries were accepted, ${length} executions ran`);
}

function section(engine: string, accepted: readonly Compared[], refused: readonly Compared[]): Section {
  const bar = (what: string, measured: readonly Compared[]): Bar => ({
    what: `n8n, ${engine}: ${what} requests per second against GithubTrigger`,
    measured: measured[1]?.rateRatio ?? NaN,
    bound: { atLeast: 1 },
  });
  return {
    id: `n8n-${engine.replace(/\W+/g, '-')}`,
    title: `n8n, ${engine}`,
    about: `One instance on SQLite, ${CONNECTIONS} connections, ${ROUNDS} interleaved rounds of ${AMOUNT} requests each; × against GithubTrigger in the same round.`,
    columns: ['', 'requests/s', '×', 'CPU ms/request', '×'],
    rows: [...accepted, ...refused].map(({ name, perSecond, rateRatio, microsecondsEach, cpuRatio }) => [
      name,
      perSecond,
      rateRatio,
      microsecondsEach / 1000,
      cpuRatio,
    ]),
    bars: [bar('accepted', accepted), bar('refused', refused)],
  };
}
