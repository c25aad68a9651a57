import type { ProviderId } from '../../helpdesks';
import { toClassName } from './listings';

/** How a helpdesk's trigger and its credential are called in n8n, and where they are. */
export interface N8nNames {
  readonly node: string;
  readonly credential: string;
  readonly nodeFile: string;
  readonly credentialFile: string;
}

export function n8nNames(id: ProviderId): N8nNames {
  const name = toClassName(id);
  const [node, credential] = [`${name}Trigger`, `${name}WebhookApi`];
  return {
    node: lowerFirst(node),
    credential: lowerFirst(credential),
    nodeFile: `nodes/${node}/${node}.node.ts`,
    credentialFile: `credentials/${credential}.credentials.ts`,
  };
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
