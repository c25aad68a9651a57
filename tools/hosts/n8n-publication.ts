import { setTimeout as wait } from 'node:timers/promises';
import { N8N_MAJOR } from './host-versions';
import type { N8nApi } from './n8n-api';

/** n8n tries to set a trigger up five times, over 15 s. */
const DEADLINE = 150_000;

export interface PublicationStatus {
  readonly status: string;
  readonly triggers: readonly TriggerStatus[];
}

export interface TriggerStatus {
  readonly nodeId: string;
  readonly status: string;
  readonly errorMessage: string | null;
}

/** n8n 2.x answers "active" at once and sets the triggers up afterwards; 1.x answers when it is done, or why it is not. */
export async function publish(api: N8nApi, workflowId: string): Promise<void> {
  await api.public('POST', `/workflows/${workflowId}/activate`);
  if (N8N_MAJOR === '1') return;
  const deadline = Date.now() + DEADLINE;
  for (;;) {
    const { status, triggers } = await publicationStatus(api, workflowId);
    if (status === 'published') return;
    const reasons = triggers.map(({ errorMessage }) => errorMessage).join('; ');
    if (status === 'failed' || Date.now() > deadline)
      throw new Error(`Publishing the workflow: ${status}. ${reasons}`);
    await wait(100);
  }
}

/** In the words of 2.x. */
export async function publicationStatus(api: N8nApi, workflowId: string): Promise<PublicationStatus> {
  if (N8N_MAJOR !== '1') return api.editor('GET', `/workflows/${workflowId}/publication-status`);
  const { active } = await api.public<{ active: boolean }>('GET', `/workflows/${workflowId}`);
  const error = await api.editor<string | null>('GET', `/active-workflows/error/${workflowId}`);
  return { status: error !== null ? 'failed' : active ? 'published' : 'unpublished', triggers: [] };
}
