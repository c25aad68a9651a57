import type { Node, NodeAPI } from '@node-red/registry';
import type { Provider } from '../../core/provider';
import { createSettings } from '../../core/settings';
import { authenticationOf, findAccount } from './account';
import type { SavedWebhook, WebhookConfig } from './config';
import { createDeliveryHandler } from './delivery';
import { serveEditorData } from './editor-data';
import { hubOf, type Hub } from './hub';
import { memoriesOf } from './memories';
import { migrate } from './migrations';
import { isUsablePath } from './path';
import { receiverOptions } from './receiver-options';
import { createReports } from './reports';
import type { Route } from './routes';
import { createStatus, usualStatus, type Status, type StatusName } from './status';

/** Registers the node type `<provider> webhook`: the whole trigger but for its editor page. */
export function registerWebhookNode(RED: NodeAPI, provider: Provider): void {
  const hub = hubOf(RED);
  serveEditorData(RED, provider);

  function Webhook(this: Node, saved: SavedWebhook) {
    RED.nodes.createNode(this, saved);
    const config = migrate(saved);
    const status = createStatus(this, (key) => RED._(key));
    const problem = hub === undefined ? 'http-off' : pathProblem(hub, config.path);
    if (hub === undefined || problem !== undefined) {
      status.show(problem ?? 'http-off');
      this.error(RED._(`problem.${problem ?? 'http-off'}`));
      return;
    }
    try {
      const route = createRoute({ RED, hub, node: this, provider, config, status });
      listen(this, hub, config.path, route, () => memoriesOf(RED).forget(this));
    } catch (error) {
      status.show('misconfigured');
      this.error(error instanceof Error ? error.message : String(error));
    }
  }
  RED.nodes.registerType(`${provider.id} webhook`, Webhook);
}

function pathProblem(hub: Hub, path: string): StatusName | undefined {
  if (!isUsablePath(path)) return 'path-invalid';
  return hub.fullPath(path) === undefined ? 'path-reserved' : undefined;
}

interface Parts {
  readonly RED: NodeAPI;
  readonly hub: Hub;
  readonly node: Node;
  readonly provider: Provider;
  readonly config: WebhookConfig;
  readonly status: Status;
}

/** Throws for settings that cannot be meant. */
function createRoute({ RED, hub, node, provider, config, status }: Parts): Route {
  const account = findAccount(RED, config.account);
  const authentication = authenticationOf(config, account);
  const settings = createSettings(
    receiverOptions(
      provider,
      config,
      authentication,
      account?.baseUrl ?? '',
      memoriesOf(RED).of(node, config),
    ),
  );
  const { output } = config;
  const reports = createReports(node, status, provider.id);
  const route: Route = {
    nodeId: node.id,
    name: `${node.name || node.type} (${node.id})`,
    maxBodyBytes: settings.maxBodyBytes,
    handle: createDeliveryHandler({ node, settings, output, reports, sent: hub.sent }),
    onOwner: (owner) => {
      if (owner === route) return status.show(usualStatus(authentication));
      status.show('path-in-use');
      node.error(RED._('problem.path-in-use', { path: config.path, owner: owner.name }));
    },
  };
  return route;
}

function listen(node: Node, hub: Hub, path: string, route: Route, onRemoved: () => void): void {
  const fullPath = hub.fullPath(path) ?? '';
  hub.claim(fullPath, route);
  node.on('close', (removed: boolean, done: () => void) => {
    hub.release(fullPath, route);
    if (removed) onRemoved();
    done();
  });
}
