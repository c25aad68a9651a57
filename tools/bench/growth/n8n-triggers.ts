import { startN8n, type N8nHost } from '../../hosts/n8n';
import { helpdeskTrigger } from '../../hosts/n8n-helpdesks';
import { createMessages, inTurn, SECRET } from '../http/deliveries';
import { residentBytes } from '../http/process-use';
import { compare, type Compared } from '../http/rounds';
import { asGithub, startFakeGithub } from '../n8n/github';
import { publishGithub } from '../n8n/github-workflow';
import type { Section } from '../section';

const COUNTS = [1, 100, 1_000];
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const AMOUNT = Number(process.env.BENCH_AMOUNT ?? 100);
const CONNECTIONS = 8;
/** Workflows published at the same time. */
const AT_ONCE = 10;
/** What the largest case may keep of the smallest one's ratio to GithubTrigger. */
const FLAT = 0.8;

interface Sample {
  readonly measured: readonly Compared[];
  readonly megabytes: number;
}

/** One of many published workflows, beside a single one of n8n's own: so what n8n itself pays for many cancels out. */
export async function benchN8nTriggers(): Promise<Section> {
  const host = await startN8n();
  const github = await startFakeGithub();
  try {
    const theirs = await publishGithub(host, github.url);
    const messages = createMessages((ROUNDS + 1) * AMOUNT * COUNTS.length, SECRET);
    const ours = inTurn(messages);
    const asTheirs = inTurn(messages.map((message) => asGithub(message, github.secret())));
    const samples: Sample[] = [];
    let urls: readonly string[] = [];
    for (const count of COUNTS) {
      urls = [...urls, ...(await publishMany(host, count - urls.length))];
      const measured = await compare(
        [
          { name: 'GithubTrigger', url: theirs.url, next: asTheirs, status: 200, pid: host.pid() },
          { name: 'this package', url: urls.at(-1) ?? '', next: ours, status: 200, pid: host.pid() },
        ],
        { connections: CONNECTIONS, amount: AMOUNT },
        ROUNDS,
      );
      samples.push({ measured, megabytes: residentBytes(host.pid()) / 2 ** 20 });
    }
    return section(samples);
  } finally {
    await host.stop();
    github.close();
  }
}

/** The URLs of that many more workflows, each with a credential of its own. */
async function publishMany(host: N8nHost, amount: number): Promise<string[]> {
  const urls: string[] = [];
  const work = Array.from({ length: AT_ONCE }, async () => {
    while (amount-- > 0)
      urls.push((await host.createTrigger(helpdeskTrigger('botble', { secret: SECRET }))).url);
  });
  await Promise.all(work);
  return urls;
}

function section(samples: readonly Sample[]): Section {
  const ratios = samples.map(({ measured }) => measured[1]?.rateRatio ?? NaN);
  return {
    id: 'growth-n8n-triggers',
    title: 'Growth: triggers in one n8n',
    about: `Published workflows, each with a credential of its own; one of them is sent to, in turn with one of GithubTrigger. × is against that one.`,
    columns: ['triggers', 'requests/s', '× GithubTrigger', 'RSS, MB'],
    rows: samples.map(({ measured, megabytes }, position) => [
      (COUNTS[position] ?? NaN).toLocaleString('en'),
      measured[1]?.perSecond ?? NaN,
      ratios[position] ?? NaN,
      megabytes,
    ]),
    bars: [
      {
        what: 'Growth: triggers in n8n, the ratio to GithubTrigger with 1,000 of them against one',
        measured: (ratios.at(-1) ?? NaN) / (ratios[0] ?? NaN),
        bound: { atLeast: FLAT },
      },
    ],
  };
}
