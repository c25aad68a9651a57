import { tryAgain } from '../../core/answer';
import type { Node, NodeAPI } from '@node-red/registry';
import type { Provider } from '../../core/helpdesk/provider';
import { systemEnvironment } from '../../core/environment/environment';
import { eventsToReceive } from '../../core/select/selection';
import { DEFAULT_MAX_BODY_BYTES, type ReceiverOptions } from '../../core/settings';
import { StatusMerger } from '../../core/status/status-merger';
import { readAuthentication, findAccount } from './account';
import { createApi } from './account-api';
import { createManualVerifier } from './manual-verifier';
import type { SavedWebhook, WebhookConfig } from './config';
import { createDeliveryHandler } from './delivery';
import { serveEditorData } from './editor-data';
import { getRouter, type WebhookRouter } from './webhook-router';
import type { DeliveryVerifier } from './delivery-verifier';
import { getMemories } from './memories';
import { migrate } from './migrations';
import { isUsablePath } from './path';
import { receiverOptions } from './receiver-options';
import { createTarget } from './registration/create-target';
import { createRegisteredVerifier } from './registration/registered-verifier';
import { createRegistrations, type Registrations } from './registration/registrations';
import { createReports } from './reports';
import type { Route } from './routes';
import { createStatus, type Status, type StatusName } from './status';
import { createTranslator } from './texts';

/** Registers the node type `<provider> webhook`: the whole trigger but for its editor page. */
export function registerWebhookNode(RED: NodeAPI, provider: Provider): void {
  const router = getRouter(RED);
  const registrations =
    provider.registrar === undefined ? undefined : createRegistrations(provider.registrar, RED);
  serveEditorData(RED, provider);

  function Webhook(this: Node, saved: SavedWebhook) {
    RED.nodes.createNode(this, saved);
    const config = migrate(saved);
    const status = createStatus(this, createTranslator(RED));
    const problem = router === undefined ? 'http-off' : pathProblem(router, config.path);
    if (router === undefined || problem !== undefined) {
      status.show(problem ?? 'http-off');
      this.error(createTranslator(RED)(`problem.${problem ?? 'http-off'}`));
      return;
    }
    try {
      listen({ RED, router, node: this, provider, config, status, registrations });
    } catch (error) {
      status.show('misconfigured');
      this.error(error instanceof Error ? error.message : String(error));
    }
  }
  RED.nodes.registerType(`${provider.id} webhook`, Webhook);
}

function pathProblem(router: WebhookRouter, path: string): StatusName | undefined {
  if (!isUsablePath(path)) return 'path-invalid';
  return router.fullPath(path) === undefined ? 'path-reserved' : undefined;
}

interface Parts {
  readonly RED: NodeAPI;
  readonly router: WebhookRouter;
  readonly node: Node;
  readonly provider: Provider;
  readonly config: WebhookConfig;
  readonly status: Status;
  /** Undefined where webhooks can only be entered by hand. */
  readonly registrations: Registrations | undefined;
}

/** Throws for settings that cannot be meant. */
function listen(parts: Parts): void {
  const { RED, router, node, config, status } = parts;
  const options = createOptions(parts);
  const verifier = createVerifier(parts, options);
  let open = true;
  const route = createRoute(parts, options, verifier, () => open);
  const fullPath = router.fullPath(config.path) ?? '';
  router.claim(fullPath, route);
  node.on('close', (removed: boolean, done: () => void) => {
    open = false;
    status.close();
    router.release(fullPath, route);
    if (removed) getMemories(RED).forget(node);
    void verifier.close(removed).finally(done);
  });
}

function createOptions({ RED, node, provider, config }: Parts): ReceiverOptions {
  const account = findAccount(RED, config.account, provider);
  const authentication = readAuthentication(config, account);
  const memory = getMemories(RED).of(node, config);
  return receiverOptions(provider, config, authentication, account ?? { baseUrl: '', accountId: '' }, memory);
}

function createVerifier(
  { RED, router, node, provider, config, status, registrations }: Parts,
  options: ReceiverOptions,
): DeliveryVerifier {
  if (provider.api === undefined || registrations === undefined || config.registration === 'manual') {
    return createManualVerifier(options, status);
  }
  const account = findAccount(RED, config.account, provider);
  const target = createTarget(
    createApi(account, provider.api),
    account?.publicAddress ?? '',
    (publicAddress) => ({
      url: router.publicUrl(publicAddress, config.path),
      events: eventsToReceive(provider, config.events, config.foldStatusChanges),
      name: node.name ? `Node-RED: ${node.name}` : 'Node-RED',
      signed: config.mode === 'signature',
      allowPrivateUrl: config.allowPrivateUrl,
    }),
  );
  return createRegisteredVerifier({ RED, node, options, status, registrations, target });
}

function createRoute(
  { RED, router, node, provider, config, status }: Parts,
  options: ReceiverOptions,
  verifier: DeliveryVerifier,
  isOpen: () => boolean,
): Route {
  const { judge } = verifier;
  const { output, emitRefusals } = config;
  const { maxBodyBytes } = options;
  const trigger = { provider, mode: config.mode, maxBodyBytes };
  const reports = createReports({ node, status, trigger, emitRefusals });
  const merger = new StatusMerger(systemEnvironment.after);
  const route: Route = {
    nodeId: node.id,
    unavailable: tryAgain(provider),
    name: `${node.name || node.type} (${node.id})`,
    maxBodyBytes: maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    handle: createDeliveryHandler({
      node,
      provider,
      judge,
      output,
      reports,
      sent: router.sent,
      isOpen,
      merger,
    }),
    flush: () => merger.flush(),
    onOwner: (owner) => {
      if (owner === route) return verifier.open();
      status.show('path-in-use');
      node.error(createTranslator(RED)('problem.path-in-use', { path: config.path, owner: owner.name }));
    },
  };
  return route;
}
