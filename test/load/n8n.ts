import { setTimeout as wait } from 'node:timers/promises';
import { startN8n } from '../../simulator/hosts/n8n';
import { helpdeskTrigger } from '../../simulator/hosts/n8n-helpdesks';
import type { N8nTrigger } from '../../simulator/hosts/n8n-trigger';
import { SECRET } from './mix';
import { runLoad, type RunReport } from './run';
import { settledExecutions } from './settled-executions';

const SWITCHES = 3;

export async function loadN8n(seconds: number): Promise<RunReport> {
  const host = await startN8n();
  try {
    const trigger = await host.createTrigger(helpdeskTrigger('botble', { secret: SECRET }));
    return await runLoad(
      {
        host: 'n8n',
        url: trigger.url,
        pid: host.pid(),
        log: host.log,
        disturb: (time) => disturbThrice(time, () => switchOffAndOn(trigger)),
        away: 404,
        emitted: () => numbersOf(trigger),
      },
      seconds,
    );
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

async function numbersOf(trigger: N8nTrigger): Promise<readonly number[]> {
  const executions = await settledExecutions(trigger);
  return executions
    .flatMap(({ items }) => items)
    .map(({ data }) => (data as { message_id: number }).message_id);
}
