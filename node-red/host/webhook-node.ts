import type { Node, NodeAPI } from '@node-red/registry';
import type { Provider } from '../../core/helpdesk/provider';
import { systemEnvironment } from '../../core/environment/environment';
import { eventsToReceive } from '../../core/select/selection';
import { DEFAULT_MAX_BODY_BYTES, type ReceiverOptions } from '../../core/settings';
import { StatusFold } from '../../core/status/status-fold';
import { authenticationOf, findAccount } from './account';
import { apiOf } from './account-api';
import { createByHandIntake } from './by-hand';
import type { SavedWebhook, WebhookConfig } from './config';
import { createDeliveryHandler } from './delivery';
import { serveEditorData } from './editor-data';
import { hubOf, type Hub } from './hub';
import type { Intake } from './intake';
import { memoriesOf } from './memories';
import { migrate } from './migrations';
import { isUsablePath } from './path';
import { receiverOptions } from './receiver-options';
import { desireOf } from './registration/desire-of';
import { createRegisteringIntake } from './registration/intake';
import { createRegistrations, type Registrations } from './registration/registrations';
import { createReports } from './reports';
import type { Route } from './routes';
import { createStatus, type Status, type StatusName } from './status';
import { translatorOf } from './texts';

/** Registers the node type `<provider> webhook`: the whole trigger but for its editor page. */
export function registerWebhookNode(RED: NodeAPI, provider: Provider): void {
  const hub = hubOf(RED);
  const registrations =
    provider.registrar === undefined ? undefined : createRegistrations(provider.registrar, RED);
  serveEditorData(RED, provider);

  function Webhook(this: Node, saved: SavedWebhook) {
    RED.nodes.createNode(this, saved);
    const config = migrate(saved);
    const status = createStatus(this, translatorOf(RED));
    const problem = hub === undefined ? 'http-off' : pathProblem(hub, config.path);
    if (hub === undefined || problem !== undefined) {
      status.show(problem ?? 'http-off');
      this.error(translatorOf(RED)(`problem.${problem ?? 'http-off'}`));
      return;
    }
    try {
      listen({ RED, hub, node: this, provider, config, status, registrations });
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
  /** Undefined where webhooks can only be entered by hand. */
  readonly registrations: Registrations | undefined;
}

/** Throws for settings that cannot be meant. */
function listen(parts: Parts): void {
  const { RED, hub, node, config, status } = parts;
  const options = optionsOf(parts);
  const intake = createIntake(parts, options);
  let open = true;
  const route = createRoute(parts, options, intake, () => open);
  const fullPath = hub.fullPath(config.path) ?? '';
  hub.claim(fullPath, route);
  node.on('close', (removed: boolean, done: () => void) => {
    open = false;
    status.close();
    hub.release(fullPath, route);
    if (removed) memoriesOf(RED).forget(node);
    void intake.close(removed).finally(done);
  });
}

function optionsOf({ RED, node, provider, config }: Parts): ReceiverOptions {
  const account = findAccount(RED, config.account, provider);
  const authentication = authenticationOf(config, account);
  const memory = memoriesOf(RED).of(node, config);
  return receiverOptions(provider, config, authentication, account?.baseUrl ?? '', memory);
}

function createIntake(
  { RED, hub, node, provider, config, status, registrations }: Parts,
  options: ReceiverOptions,
): Intake {
  if (provider.api === undefined || registrations === undefined || config.registration === 'manual') {
    return createByHandIntake(options, status);
  }
  const account = findAccount(RED, config.account, provider);
  const desire = desireOf(apiOf(account, provider.api), account?.publicAddress ?? '', (publicAddress) => ({
    url: hub.publicUrl(publicAddress, config.path),
    events: eventsToReceive(provider, config.events, config.foldStatusChanges),
    name: node.name ? `Node-RED: ${node.name}` : 'Node-RED',
    signed: config.mode === 'signature',
    allowPrivateUrl: config.allowPrivateUrl,
  }));
  return createRegisteringIntake({ RED, node, options, status, registrations, desire });
}

function createRoute(
  { RED, hub, node, provider, config, status }: Parts,
  options: ReceiverOptions,
  intake: Intake,
  isOpen: () => boolean,
): Route {
  const { judge } = intake;
  const { output, emitRefusals } = config;
  const { maxBodyBytes } = options;
  const trigger = { provider, mode: config.mode, maxBodyBytes };
  const reports = createReports({ node, status, trigger, emitRefusals });
  const fold = new StatusFold(systemEnvironment.after);
  const route: Route = {
    nodeId: node.id,
    name: `${node.name || node.type} (${node.id})`,
    maxBodyBytes: maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    handle: createDeliveryHandler({ node, provider, judge, output, reports, sent: hub.sent, isOpen, fold }),
    flush: () => fold.flush(),
    onOwner: (owner) => {
      if (owner === route) return intake.open();
      status.show('path-in-use');
      node.error(translatorOf(RED)('problem.path-in-use', { path: config.path, owner: owner.name }));
    },
  };
  return route;
}
