import { setTimeout as wait } from 'node:timers/promises';
import type { N8nExecution } from '../hosts/n8n-executions';
import type { N8nTrigger } from '../hosts/n8n-trigger';

const STILL_SECONDS = 5;

/** All executions, once no more have ended for a while: n8n's public API does not list those that still run. */
export async function settledExecutions(trigger: N8nTrigger): Promise<readonly N8nExecution[]> {
  let last = await trigger.executions();
  for (let still = 0; still < STILL_SECONDS;) {
    await wait(1000);
    const now = await trigger.executions();
    still = now.length === last.length ? still + 1 : 0;
    last = now;
  }
  return last;
}
