import { dirname, join } from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import type { ProviderId } from '../../library';
import type { HelpdeskTrigger } from '../../nodes/host/helpdesk-trigger';
import { n8nNames } from '../../tools/derive/n8n-names';

/** The webhook trigger's node of a helpdesk. */
export function loadNode(id: ProviderId): INodeType {
  const Node = onlyExportOf(n8nNames(id).nodeFile.replace(/\.ts$/, '')) as new () => INodeType;
  return new Node();
}

/** What its node is made of. */
export function loadTrigger(id: ProviderId): HelpdeskTrigger {
  return onlyExportOf(join(dirname(n8nNames(id).nodeFile), 'trigger')) as HelpdeskTrigger;
}

/** @param name as n8n knows it: `zendeskAccountApi` */
export function loadCredential(name: string): ICredentialType {
  const file = `${name.charAt(0).toUpperCase()}${name.slice(1)}.credentials`;
  const Credential = onlyExportOf(join('credentials', file)) as new () => ICredentialType;
  return new Credential();
}

function onlyExportOf(path: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- n8n loads by path too
  const [exported] = Object.values(require(`../../${path}`) as Record<string, unknown>);
  if (exported === undefined) throw new Error(`${path} exports nothing`);
  return exported;
}
