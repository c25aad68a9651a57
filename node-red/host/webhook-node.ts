import type { Node, NodeAPI } from '@node-red/registry';
import type { Provider } from '../../core/helpdesk/provider';
import { systemEnvironment } from '../../core/environment/environment';
import { eventsToReceive } from '../../core/select/selection';
import type { Credential } from '../../core/trigger/credential';
import type { TriggerSettings } from '../../core/trigger/trigger-settings';
import { WebhookTrigger } from '../../core/trigger/webhook-trigger';
import { readAccount, findAccount } from './account';
import { createApi } from './account-api';
import { TEXT_FILTERS, type SavedWebhook } from './config';
import { serveEditorData } from './editor-data';
import { getRouter, type WebhookRouter } from './webhook-router';
import { getMemories } from './memories';
import { migrate } from './migrations';
import { createEnteredSecrets, type NodeSecrets } from './node-secrets';
import { isUsablePath } from './path';
import { readSettings } from './read-settings';
import { createTarget } from './registration/create-target';
import { createRegisteredSecrets } from './registration/registered-secrets';
import { createRegistrations } from './registration/registrations';
import { missingField } from './missing-field';
import { reportFieldProblems } from './report-field-problems';
import { readSavedValues } from './saved-values';
import { offerSample, serveSamples } from './sample';
import { createStatus, type StatusName } from './status';
import { createTranslator } from './texts';
import { createRoute, type WebhookParts } from './webhook-route';

/** Used as they stand even with a reference in them: a filter that lost its value would let everything pass. */
const TEXT_FIELDS = ['path', ...TEXT_FILTERS] as const;

/** Registers the node type `<provider> webhook`: the whole trigger but for its editor page. */
export function registerWebhookNode(RED: NodeAPI, provider: Provider): void {
  const router = getRouter(RED);
  const registrations =
    provider.registrar === undefined ? undefined : createRegistrations(provider.registrar, RED);
  const type = `${provider.id} webhook`;
  serveEditorData(RED, provider);
  serveSamples(RED, type);

  function Webhook(this: Node, saved: SavedWebhook) {
    RED.nodes.createNode(this, saved);
    const config = migrate(saved);
    reportFieldProblems(RED, this, readSavedValues(config, TEXT_FIELDS).problems);
    offerSample(this, provider, 'webhook', config);
    const account = findAccount(RED, config.account, provider);
    const translate = createTranslator(RED, type);
    const status = createStatus(this, translate, account?.fieldProblems, missingField(RED, provider.id));
    const problem = router === undefined ? 'http-off' : pathProblem(router, config.path);
    if (router === undefined || problem !== undefined) {
      status.show(problem ?? 'http-off');
      this.error(translate(`problem.${problem ?? 'http-off'}`));
      return;
    }
    try {
      listen({ RED, router, node: this, provider, config, status, registrations });
    } catch (error) {
      status.show('misconfigured');
      this.error(error instanceof Error ? error.message : String(error));
    }
  }
  RED.nodes.registerType(type, Webhook);
}

function pathProblem(router: WebhookRouter, path: string): StatusName | undefined {
  if (!isUsablePath(path)) return 'path-invalid';
  return router.fullPath(path) === undefined ? 'path-reserved' : undefined;
}

/** Throws for settings that cannot be meant. */
function listen(parts: WebhookParts): void {
  const { RED, router, node, provider, config, status } = parts;
  const settings = readSettings(provider, config);
  const credential = readAccount(findAccount(RED, config.account, provider));
  const trigger = new WebhookTrigger(provider, {
    after: systemEnvironment.after,
    duplicates: (shareDuplicates) => getMemories(RED).of(node, { shareDuplicates }),
    registerAgain: "The node's status says why: fix that, then deploy again.",
  });
  trigger.check(settings, credential);
  const secrets = createSecrets(parts, settings, credential);
  const route = createRoute(parts, settings, trigger, secrets);
  const fullPath = router.fullPath(config.path) ?? '';
  router.claim(fullPath, route);
  node.on('close', (removed: boolean, done: () => void) => {
    trigger.close();
    status.close();
    router.release(fullPath, route);
    if (removed) getMemories(RED).forget(node);
    void secrets.close(removed).finally(done);
  });
}

function createSecrets(
  { RED, router, node, provider, config, status, registrations }: WebhookParts,
  { registration, mode, events, foldStatusChanges, allowPrivateUrl }: TriggerSettings,
  credential: Credential,
): NodeSecrets {
  if (provider.api === undefined || registrations === undefined || registration === 'manual') {
    return createEnteredSecrets(mode, credential, status);
  }
  const account = findAccount(RED, config.account, provider);
  const target = createTarget(
    createApi(account, provider.api),
    account?.publicAddress ?? '',
    (publicAddress) => ({
      url: router.publicUrl(publicAddress, config.path),
      events: eventsToReceive(provider, events, foldStatusChanges),
      name: node.name ? `Node-RED: ${node.name}` : 'Node-RED',
      signed: mode === 'signature',
      allowPrivateUrl,
    }),
  );
  return createRegisteredSecrets({ RED, node, provider, mode, credential, status, registrations, target });
}
