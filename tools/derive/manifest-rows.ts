import { providers } from '../../helpdesks';
import { PROVIDER_IDS } from './listings';
import { n8nNames } from './n8n-names';
import { derivedFrom } from './node-red-page';

/** The parts of package.json that name helpdesks. */
export interface ManifestRows {
  readonly description: string;
  readonly keywords: readonly string[];
  readonly n8n: { readonly credentials: readonly string[]; readonly nodes: readonly string[] };
  readonly 'node-red': { readonly nodes: Readonly<Record<string, string>> };
}

const CREDENTIALS = PROVIDER_IDS.map((id) => toBuilt(n8nNames(id).credentialFile));
const NODES = PROVIDER_IDS.map((id) => toBuilt(n8nNames(id).nodeFile));

/** The manifest with a row for each helpdesk; what is written out, such as streams, stays as it is. */
export function withRows<Manifest extends ManifestRows>(manifest: Manifest): Manifest {
  const { description, keywords, n8n, 'node-red': nodeRed } = manifest;
  const labels = PROVIDER_IDS.map((id) => providers[id].label);
  const names = `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
  const others = Object.entries(nodeRed.nodes).filter(([set]) => derivedFrom(set) === undefined);
  return {
    ...manifest,
    description: description.replace(/in [A-Z].* into/, `in ${names} into`),
    keywords: union(keywords, PROVIDER_IDS),
    n8n: {
      ...n8n,
      credentials: union(n8n.credentials, CREDENTIALS).sort(),
      nodes: union(n8n.nodes, NODES).sort(),
    },
    'node-red': {
      ...nodeRed,
      nodes: Object.fromEntries([...setRows('webhook'), ...others, ...setRows('account')]),
    },
  };
}

function setRows(kind: string): (readonly [string, string])[] {
  return PROVIDER_IDS.map((id) => [`${id}-${kind}`, `dist/node-red/${id}-${kind}/type-${kind}.js`]);
}

function union(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])];
}

function toBuilt(source: string): string {
  return `dist/${source.replace(/\.ts$/, '.js')}`;
}
