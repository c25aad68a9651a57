import type { IWebhookFunctions } from 'n8n-workflow';
import { withoutPassword } from '../../core/read/public-url';
import type { HeldRegistration } from './held-registration';
import { describe } from './report';

const MAX_TOLD = 1_000;
const told = new Set<string>();

/**
 * n8n 2 calls nothing of a webhook's node when it starts (its publication service exchanges only what was changed in the
 * editor), so nobody follows a changed N8N_WEBHOOK_URL then. A delivery at the old one shows it. It is told, not mended: a process that was started without that variable would take its own
 * default for the new one.
 */
export function tellMovedUrl(
  context: Pick<IWebhookFunctions, 'getNodeWebhookUrl' | 'getNode' | 'getWorkflow' | 'logger'>,
  label: string,
  held: HeldRegistration | undefined,
): void {
  const url = withoutPassword(context.getNodeWebhookUrl('default') ?? '');
  if (held === undefined || url === held.url || isDefault(url) || told.has(held.sealed)) return;
  if (told.size >= MAX_TOLD) told.clear();
  told.add(held.sealed);
  context.logger.warn(
    `${describe(context)}: ${label} still delivers to ${held.url}, but the URL of this trigger is now ${url}. Unpublish the workflow and publish it again, so that the webhook gets the new URL.`,
  );
}

/** What n8n takes where no address was set. */
function isDefault(url: string): boolean {
  const { hostname } = URL.parse(url) ?? {};
  return hostname === undefined || hostname === 'localhost';
}
