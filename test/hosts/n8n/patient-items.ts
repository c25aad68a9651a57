import { setTimeout as sleep } from 'node:timers/promises';
import type { HelpdeskItem } from '../../../library';
import type { N8nTrigger } from '../../../tools/hosts/n8n-trigger';

/** n8n may take minutes to run what twenty workflows start at one moment on a busy machine. */
const PATIENCE = 300_000;
/** What comes twice should have its chance to. */
const AFTERWARDS = 2_000;

/** What a trigger gave out, once each of the texts is among it, or nothing more can be hoped for. */
export async function patientItems(
  trigger: N8nTrigger,
  texts: Iterable<string>,
): Promise<readonly HelpdeskItem[]> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    // It fails while executions are under way.
    const items = await trigger.items().catch(() => []);
    const found = new Set(items.map(({ message }) => message?.text));
    const missing = [...texts].some((text) => !found.has(text));
    if (!missing || Date.now() > deadline) break;
    await sleep(1_000);
  }
  await sleep(AFTERWARDS);
  return trigger.items();
}
