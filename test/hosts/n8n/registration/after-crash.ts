import { N8N_MAJOR } from '../../../../tools/hosts/host-versions';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import type { N8nTrigger } from '../../../../tools/hosts/n8n-trigger';
import type { Parameters } from '../../../../tools/hosts/n8n-workflow';
import { until } from '../../../simulator/until';

const PATIENCE = 60_000;
/** It takes a publication up that a crash interrupted after seconds instead of minutes. */
const IMPATIENT = {
  N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '20',
  N8N_WORKFLOW_PUBLICATION_OUTBOX_POLL_INTERVAL_MS: '1000',
};

export const restartAfterCrash = (n8n: N8nHost): Promise<void> => n8n.restart(IMPATIENT);

/**
 * Publishes anew what a crash interrupted, with a credential that reaches the helpdesk again.
 *
 * n8n 1.x took the workflow for active before it called the trigger, so that publishing does nothing. It activates the
 * workflow itself at its start, and where that fails, again after 1 s, 2 s, 4 s ...
 */
export async function publishAfterCrash(
  trigger: N8nTrigger,
  credential: Parameters,
  isInPlace: () => boolean,
): Promise<void> {
  await trigger.changeCredential(credential);
  await trigger.activate();
  if (N8N_MAJOR === '1') await until(isInPlace, PATIENCE);
}
