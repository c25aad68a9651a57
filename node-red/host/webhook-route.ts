import type { Node, NodeAPI } from '@node-red/registry';
import { tryAgain } from '../../core/answer';
import type { Provider } from '../../core/helpdesk/provider';
import { DEFAULT_MAX_BODY_BYTES } from '../../core/settings';
import type { TriggerSettings } from '../../core/trigger/trigger-settings';
import type { WebhookTrigger } from '../../core/trigger/webhook-trigger';
import type { WebhookConfig } from './config';
import { createDeliveryHandler, createReports } from './delivery';
import type { NodeSecrets } from './node-secrets';
import type { Registrations } from './registration/registrations';
import type { Route } from './routes';
import type { Status } from './status';
import { createTranslator } from './texts';
import type { WebhookRouter } from './webhook-router';

/** What a webhook node consists of. */
export interface WebhookParts {
  readonly RED: NodeAPI;
  readonly router: WebhookRouter;
  readonly node: Node;
  readonly provider: Provider;
  readonly config: WebhookConfig;
  readonly status: Status;
  /** Undefined where webhooks can only be entered by hand. */
  readonly registrations: Registrations | undefined;
}

/** What is behind a node's path: its deliveries, and what to do when the path is or becomes another node's. */
export function createRoute(
  { RED, router, node, provider, config, status }: WebhookParts,
  settings: TriggerSettings,
  trigger: WebhookTrigger,
  secrets: NodeSecrets,
): Route {
  const route: Route = {
    nodeId: node.id,
    unavailable: tryAgain(provider),
    name: `${node.name || node.type} (${node.id})`,
    maxBodyBytes: settings.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    handle: createDeliveryHandler({
      node,
      providerId: provider.id,
      trigger,
      settings,
      secrets: secrets.source,
      reports: createReports(node, status, provider.id),
      sent: router.sent,
    }),
    flush: () => trigger.flush(),
    onOwner: (owner) => {
      if (owner === route) return secrets.open();
      status.show('path-in-use');
      node.error(
        createTranslator(RED, node.type)('problem.path-in-use', { path: config.path, owner: owner.name }),
      );
    },
  };
  return route;
}
