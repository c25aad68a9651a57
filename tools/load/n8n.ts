import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startN8n, type N8nHost } from '../hosts/n8n';
import { helpdeskTrigger } from '../hosts/n8n-helpdesks';
import type { N8nTrigger } from '../hosts/n8n-trigger';
import { startNginx } from '../hosts/nginx';
import { SECRET } from './mix';
import { runLoad, type RunReport } from './run';
import { settledExecutions } from './settled-executions';

const SWITCHES = 3;

/** As it comes, reached by everybody directly. */
export async function loadN8n(seconds: number): Promise<RunReport> {
  return load('n8n', seconds, {}, enterDirectly);
}

/** With the setting that gives an isolate only to requests that evaluate an expression: ours do not. */
export async function loadLazyN8n(seconds: number): Promise<RunReport> {
  const lazy = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };
  return load('n8n, lazy expression engine', seconds, lazy, enterDirectly);
}

/** Behind a proxy that hands a request on once its body is there, as nginx does by itself. */
export async function loadN8nBehindNginx(seconds: number): Promise<RunReport> {
  return load('n8n behind nginx', seconds, {}, async (url, host) => {
    const { port, pathname } = new URL(url);
    const nginx = await startNginx(join(host.database, '..', 'nginx'), [Number(port)], 'in-turn');
    return { url: `${nginx.url}${pathname}`, stop: nginx.stop };
  });
}

interface Entrance {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

type Enter = (url: string, host: N8nHost) => Promise<Entrance>;

const enterDirectly: Enter = async (url) => ({ url, stop: async () => {} });

/** Every execution is read back: n8n must not tidy any away, as it does by itself from 10,000 on. */
const KEEP_ALL = { EXECUTIONS_DATA_PRUNE: 'false' };

async function load(
  name: string,
  seconds: number,
  env: Readonly<Record<string, string>>,
  enter: Enter,
): Promise<RunReport> {
  const host = await startN8n({ env: { ...KEEP_ALL, ...env } });
  try {
    const trigger = await host.createTrigger(helpdeskTrigger('botble', { secret: SECRET }));
    const entrance = await enter(trigger.url, host);
    const patient = {
      host: name,
      url: entrance.url,
      pid: host.pid(),
      log: host.log,
      disturb: (time: number) => disturbThrice(time, () => switchOffAndOn(trigger)),
      away: 404,
      emitted: () => readNumbers(trigger),
    };
    return await runLoad(patient, seconds).finally(entrance.stop);
  } finally {
    await host.stop();
  }
}

/** While it is off, n8n answers 404: a helpdesk has to try again. */
async function switchOffAndOn(trigger: N8nTrigger): Promise<void> {
  await trigger.deactivate();
  await trigger.activate();
}

export async function disturbThrice(seconds: number, disturb: () => Promise<void>): Promise<void> {
  for (let times = 0; times < SWITCHES; times += 1) {
    await wait((seconds * 1000) / (SWITCHES + 1));
    await disturb();
  }
}

async function readNumbers(trigger: N8nTrigger): Promise<readonly number[]> {
  const executions = await settledExecutions(trigger);
  return executions
    .flatMap(({ items }) => items)
    .map(({ data }) => (data as { message_id: number }).message_id);
}
